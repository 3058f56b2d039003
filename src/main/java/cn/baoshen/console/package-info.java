/** What administrators see and do; it may look at every station, none may look at it. */
@NullMarked
package cn.baoshen.console;

import org.jspecify.annotations.NullMarked;
