/** What administrators see and do; it may look at every station, none may look at it. */
package cn.baoshen.console;
