/** The page of what is kept for decades: whether it is as it was written. */
@NullMarked
package cn.baoshen.console.keeping;

import org.jspecify.annotations.NullMarked;
