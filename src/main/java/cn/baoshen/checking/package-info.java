/**
 * Rules as data, put before a report: what is wrong, what is worth a look, what could not be
 * checked.
 */
package cn.baoshen.checking;
