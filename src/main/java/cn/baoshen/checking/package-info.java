/**
 * Rules as data, put before a report: what is wrong, what is worth a look, what could not be
 * checked.
 */
@NullMarked
package cn.baoshen.checking;

import org.jspecify.annotations.NullMarked;
