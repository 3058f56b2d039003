/** The one durable truth: cases, decisions, letters, history, and the files kept beside them. */
package cn.baoshen.casebook;
