/** The units and their standing in the open collection, one by one; who stands in for whom. */
@NullMarked
package cn.baoshen.console.units;

import org.jspecify.annotations.NullMarked;
