/** What must be true of a form that is read, however it was written. */
package cn.baoshen.form.check;
