/** The years whose reports are collected: which is open, and until when late ones are taken. */
@NullMarked
package cn.baoshen.console.years;

import org.jspecify.annotations.NullMarked;
