/** A page as a person sees it. */
@NullMarked
package cn.baoshen.review.reply.page;

import org.jspecify.annotations.NullMarked;
