/** Expressions over the fields of a form. */
package cn.baoshen.form.feel;
