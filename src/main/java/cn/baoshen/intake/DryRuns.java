package cn.baoshen.intake;

import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Reading;

/**
 * Reads files as if they had been dropped into the inbox, keeps nothing of them, and asks no
 * registry whose they are.
 */
public class DryRuns {
  private final SubmissionReader files;

  DryRuns(SubmissionReader files) {
    this.files = files;
  }

  /**
   * A file that is looked at and not handed in.
   *
   * @param reading what was read; null for a declaration that there is nothing to report
   * @param stated what the file says of itself
   */
  public record DryRun(Reading reading, Identity stated) {
    /** True when it says that there is nothing to report. */
    public boolean isDeclaration() {
      return reading == null;
    }
  }

  /** Reads a file; bytes that are no report are a trouble, never an exception. */
  public DryRun read(byte[] bytes) {
    Identity stated = files.identity(bytes);
    return files.zeroReport(bytes).isPresent()
        ? new DryRun(null, stated)
        : new DryRun(files.read(bytes), stated);
  }
}
