/** The forms and rules in force, in words. */
package cn.baoshen.console.rules;
