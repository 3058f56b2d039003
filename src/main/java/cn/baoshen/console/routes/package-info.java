/** The routes, the work that waits on them, and what goes wrong. */
package cn.baoshen.console.routes;
