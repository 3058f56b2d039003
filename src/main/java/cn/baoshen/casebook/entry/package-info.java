/** What came in by the inbox, and what became of it. */
@NullMarked
package cn.baoshen.casebook.entry;

import org.jspecify.annotations.NullMarked;
