/**
 * On which terms a form is collected: of whom, until when, and what tells a unit's several apart.
 */
@NullMarked
package cn.baoshen.form.terms;

import org.jspecify.annotations.NullMarked;
