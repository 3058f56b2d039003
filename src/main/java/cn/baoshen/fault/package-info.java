/** How the process ends before its time: where a test halts it, and when memory is out. */
@NullMarked
package cn.baoshen.fault;

import org.jspecify.annotations.NullMarked;
