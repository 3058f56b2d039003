/**
 * A form that proves itself: filled in, read back, judged, printed and annotated before any unit
 * sees it.
 */
package cn.baoshen.proving;
