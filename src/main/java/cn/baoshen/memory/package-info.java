/** How much of the heap may be taken by documents at the same time. */
@NullMarked
package cn.baoshen.memory;

import org.jspecify.annotations.NullMarked;
