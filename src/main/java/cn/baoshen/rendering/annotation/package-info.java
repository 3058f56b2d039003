/** A unit's own workbook as it goes back, or the list in its place. */
@NullMarked
package cn.baoshen.rendering.annotation;

import org.jspecify.annotations.NullMarked;
