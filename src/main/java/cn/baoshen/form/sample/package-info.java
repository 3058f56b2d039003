/** Values that a form is tried with before any unit fills it in. */
@NullMarked
package cn.baoshen.form.sample;

import org.jspecify.annotations.NullMarked;
