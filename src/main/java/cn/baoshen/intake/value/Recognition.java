package cn.baoshen.intake.value;

import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.asked.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * What a look into a file tells of it.
 *
 * @param identity whose file it says it is
 * @param zero the declaration that it is; null for any other file
 * @param unfit why it can be read neither as a report nor as a declaration; null when it can
 * @param which which report it is; {@link ReportKey#NONE} when it is none, or speaks of all
 */
public record Recognition(
    Identity identity, @Nullable ZeroReport zero, @Nullable ReadProblem unfit, ReportKey which) {
  /** A file that declares that there is nothing to report. */
  public static Recognition declaring(ZeroReport zero) {
    ReportKey which = zero.form() == null ? ReportKey.NONE : ReportKey.of(zero.form());
    return new Recognition(zero.identity(), zero, null, which);
  }

  /** A file that is no report, whatever it says of itself. */
  public static Recognition unfit(Identity identity, ReadProblem why) {
    return new Recognition(identity, null, why, ReportKey.NONE);
  }
}
