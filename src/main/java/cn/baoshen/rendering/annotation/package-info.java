/** A unit's own workbook as it goes back, or the list in its place. */
package cn.baoshen.rendering.annotation;
