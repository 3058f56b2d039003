package cn.baoshen.console.rollup;

import cn.baoshen.console.Times;
import cn.baoshen.model.work.WorkProgress;
import cn.baoshen.rollup.RollUps;
import org.jspecify.annotations.Nullable;

/**
 * One roll-up as the page shows it.
 *
 * @param madeAt empty when it was never made
 * @param percent how far it is; null when none is being made
 */
record FileLine(
    String form, String title, String madeAt, @Nullable Integer percent, boolean failed) {
  static FileLine of(RollUps.Standing standing, Times times) {
    WorkProgress work = standing.work();
    return new FileLine(
        standing.form(),
        standing.title(),
        standing.madeAt() == null ? "" : times.at(standing.madeAt()),
        work == null || !work.running() ? null : Integer.valueOf(work.percent()),
        work != null && work.isFailed());
  }
}
