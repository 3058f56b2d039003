/** The one durable truth: cases, decisions, letters, history, and the files kept beside them. */
@NullMarked
package cn.baoshen.casebook;

import org.jspecify.annotations.NullMarked;
