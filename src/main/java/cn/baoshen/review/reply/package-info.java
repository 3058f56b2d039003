/** Understanding a mail that came in: who wrote, what it answers, which words in it are new. */
@NullMarked
package cn.baoshen.review.reply;

import org.jspecify.annotations.NullMarked;
