/** Official workbooks with marks in their cells, compiled to the text of a form. */
package cn.baoshen.form.book;
