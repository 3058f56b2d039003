/** Text made plain, and the words that people and programs write. */
@NullMarked
package cn.baoshen.review.reply.text;

import org.jspecify.annotations.NullMarked;
