/**
 * How the process ends before its time, and what a machine has otherwise than others: where a test
 * makes it so, and when memory is out.
 */
@NullMarked
package cn.baoshen.fault;

import org.jspecify.annotations.NullMarked;
