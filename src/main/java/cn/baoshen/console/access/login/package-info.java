/** Whether a name and a password open the door. */
@NullMarked
package cn.baoshen.console.access.login;

import org.jspecify.annotations.NullMarked;
