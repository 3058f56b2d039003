/** The routes, the work that waits on them, and what goes wrong. */
@NullMarked
package cn.baoshen.console.routes;

import org.jspecify.annotations.NullMarked;
