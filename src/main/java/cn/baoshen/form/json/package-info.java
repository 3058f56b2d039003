/** A form as JSON: its schema, and a report as a document. */
@NullMarked
package cn.baoshen.form.json;

import org.jspecify.annotations.NullMarked;
