/** How the process ends before its time: where a test halts it, and when memory is out. */
package cn.baoshen.fault;
