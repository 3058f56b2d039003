/** What the new words of a mail say. */
package cn.baoshen.review.reply.words;
