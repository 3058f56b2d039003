/** The page of the roll-up: its files, and the figures of the collection. */
@NullMarked
package cn.baoshen.console.rollup;

import org.jspecify.annotations.NullMarked;
