package cn.baoshen.console.overview;

import java.time.LocalDate;

/** How many on one day. */
record DayCount(LocalDate day, int count) {}
