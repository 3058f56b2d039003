package cn.baoshen.intake;

import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;

/**
 * A file that is looked at and not handed in.
 *
 * @param reading what was read; null for a declaration that there is nothing to report
 * @param stated what the file says of itself
 * @param unit the registered unit that it says it is from; null when there is none
 */
public record DryRun(Reading reading, Identity stated, Unit unit) {
  /** True when it says that there is nothing to report. */
  public boolean isDeclaration() {
    return reading == null;
  }
}
