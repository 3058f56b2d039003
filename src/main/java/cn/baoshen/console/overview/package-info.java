/** How far the open collection is. */
@NullMarked
package cn.baoshen.console.overview;

import org.jspecify.annotations.NullMarked;
