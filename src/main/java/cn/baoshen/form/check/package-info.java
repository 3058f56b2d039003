/** What must be true of a form that is read, however it was written. */
@NullMarked
package cn.baoshen.form.check;

import org.jspecify.annotations.NullMarked;
