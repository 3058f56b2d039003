/** Files looked at without being handed in; open to everybody, keeping nothing. */
@NullMarked
package cn.baoshen.console.tryout;

import org.jspecify.annotations.NullMarked;
