/** What the new words of a mail say. */
@NullMarked
package cn.baoshen.review.reply.words;

import org.jspecify.annotations.NullMarked;
