/** What came in by the inbox, and what became of it. */
package cn.baoshen.casebook.entry;
