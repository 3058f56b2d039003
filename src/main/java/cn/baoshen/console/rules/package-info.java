/** The forms and rules in force, in words. */
@NullMarked
package cn.baoshen.console.rules;

import org.jspecify.annotations.NullMarked;
