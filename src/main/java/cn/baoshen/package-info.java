/** The house itself: what starts it, and what joins rooms that do not know each other. */
@NullMarked
package cn.baoshen;

import org.jspecify.annotations.NullMarked;
