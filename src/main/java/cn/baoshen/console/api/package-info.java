/** What programs read of the cases. */
@NullMarked
package cn.baoshen.console.api;

import org.jspecify.annotations.NullMarked;
