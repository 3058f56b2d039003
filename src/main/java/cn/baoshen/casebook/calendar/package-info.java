/** Whom the calendar reminded, and who may be later. */
@NullMarked
package cn.baoshen.casebook.calendar;

import org.jspecify.annotations.NullMarked;
