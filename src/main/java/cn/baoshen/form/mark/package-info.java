/** The marks in the cells of an official workbook, as they are written. */
package cn.baoshen.form.mark;
