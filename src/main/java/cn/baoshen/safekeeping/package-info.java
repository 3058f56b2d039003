/** Whether the case book is whole, and what to do when it is not. */
@NullMarked
package cn.baoshen.safekeeping;

import org.jspecify.annotations.NullMarked;
