/** Who gets into the console, and the book of what they did. */
@NullMarked
package cn.baoshen.console.access;

import org.jspecify.annotations.NullMarked;
