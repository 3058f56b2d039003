/** The parts of a mail, out of their encodings. */
@NullMarked
package cn.baoshen.review.reply.part;

import org.jspecify.annotations.NullMarked;
