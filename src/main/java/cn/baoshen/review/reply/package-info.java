/** Understanding a mail that came in: who wrote, what it answers, which words in it are new. */
package cn.baoshen.review.reply;
