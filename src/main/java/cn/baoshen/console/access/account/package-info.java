/** The accounts of the console and the book of what they did. */
@NullMarked
package cn.baoshen.console.access.account;

import org.jspecify.annotations.NullMarked;
