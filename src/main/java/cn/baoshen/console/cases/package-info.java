/** The cases: a list, and for each a page with everything about it and the acts on it. */
@NullMarked
package cn.baoshen.console.cases;

import org.jspecify.annotations.NullMarked;
