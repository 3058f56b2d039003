/** Mail that came in: taken, judged, and turned into decisions. */
package cn.baoshen.review.inbound;
