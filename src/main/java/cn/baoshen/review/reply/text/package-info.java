/** Text made plain, and the words that people and programs write. */
package cn.baoshen.review.reply.text;
