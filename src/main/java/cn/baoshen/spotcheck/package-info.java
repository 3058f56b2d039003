/** Spot checks (双随机): units and inspectors drawn so that anybody can draw them again. */
@NullMarked
package cn.baoshen.spotcheck;

import org.jspecify.annotations.NullMarked;
