/** A reviewer's own page: everything that waits for them, one link for all of it. */
@NullMarked
package cn.baoshen.review.desk;

import org.jspecify.annotations.NullMarked;
