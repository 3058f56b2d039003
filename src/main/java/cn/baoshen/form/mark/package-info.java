/** The marks in the cells of an official workbook, as they are written. */
@NullMarked
package cn.baoshen.form.mark;

import org.jspecify.annotations.NullMarked;
