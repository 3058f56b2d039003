/** What people send by a form: read as they write it, and kept when it is refused. */
@NullMarked
package cn.baoshen.console.posted;

import org.jspecify.annotations.NullMarked;
