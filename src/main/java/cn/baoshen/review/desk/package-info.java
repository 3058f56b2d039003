/** A reviewer's own page: everything that waits for them, one link for all of it. */
package cn.baoshen.review.desk;
