/** A page as a person sees it. */
package cn.baoshen.review.reply.page;
