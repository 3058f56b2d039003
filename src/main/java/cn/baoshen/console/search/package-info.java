/** The page on which cases are found by words that stand in them. */
@NullMarked
package cn.baoshen.console.search;

import org.jspecify.annotations.NullMarked;
