/** Values that a form is tried with before any unit fills it in. */
package cn.baoshen.form.sample;
