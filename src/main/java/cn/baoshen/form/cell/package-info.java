/** What a person typed into a cell, read as the type of its field. */
package cn.baoshen.form.cell;
