/** The roll-up of the collection (汇总表): a row a unit, and how well and how fast it all went. */
@NullMarked
package cn.baoshen.rollup;

import org.jspecify.annotations.NullMarked;
