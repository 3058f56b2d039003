/** Mail that came in: taken, judged, and turned into decisions. */
@NullMarked
package cn.baoshen.review.inbound;

import org.jspecify.annotations.NullMarked;
