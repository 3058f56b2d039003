/** What monitoring sees: metrics and health. */
package cn.baoshen.console.watch;
