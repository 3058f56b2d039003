/** What monitoring sees: metrics and health. */
@NullMarked
package cn.baoshen.console.watch;

import org.jspecify.annotations.NullMarked;
