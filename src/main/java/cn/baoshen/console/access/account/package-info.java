/** The accounts of the console and the book of what they did. */
package cn.baoshen.console.access.account;
