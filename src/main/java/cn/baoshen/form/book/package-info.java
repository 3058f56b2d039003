/** Official workbooks with marks in their cells, compiled to the text of a form. */
@NullMarked
package cn.baoshen.form.book;

import org.jspecify.annotations.NullMarked;
