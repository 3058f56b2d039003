/** Whom the calendar reminded, and who may be later. */
package cn.baoshen.casebook.calendar;
