/** The page on which administrators publish approved reports and take them back. */
@NullMarked
package cn.baoshen.console.publication;

import org.jspecify.annotations.NullMarked;
