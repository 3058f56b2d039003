/** The parts of a mail, out of their encodings. */
package cn.baoshen.review.reply.part;
