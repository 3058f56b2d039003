/** Expressions over the fields of a form. */
@NullMarked
package cn.baoshen.form.feel;

import org.jspecify.annotations.NullMarked;
