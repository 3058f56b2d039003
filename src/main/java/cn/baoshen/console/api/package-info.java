/** What programs read of the cases. */
package cn.baoshen.console.api;
