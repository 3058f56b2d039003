package cn.baoshen.intake;

import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;

/** Reads files as if they had been dropped into the inbox, and keeps nothing of them. */
public class DryRuns {
  private final RegisteredOwner owner;
  private final SubmissionReader files;

  DryRuns(RegisteredOwner owner, SubmissionReader files) {
    this.owner = owner;
    this.files = files;
  }

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

  /** Reads a file; bytes that are no report are a trouble, never an exception. */
  public DryRun read(byte[] bytes) {
    Identity stated = files.identity(bytes);
    Unit unit = owner.owner(stated).orElse(null);
    return files.zeroReport(bytes).isPresent()
        ? new DryRun(null, stated, unit)
        : new DryRun(files.read(bytes), stated, unit);
  }
}
