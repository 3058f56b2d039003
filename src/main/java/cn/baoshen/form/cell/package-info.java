/** What a person typed into a cell, read as the type of its field. */
@NullMarked
package cn.baoshen.form.cell;

import org.jspecify.annotations.NullMarked;
