/**
 * A form that proves itself: filled in, read back, judged, printed and annotated before any unit
 * sees it.
 */
@NullMarked
package cn.baoshen.proving;

import org.jspecify.annotations.NullMarked;
