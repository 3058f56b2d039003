package cn.baoshen.intake;

import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Unit;

/** Reads files as if they had been dropped into the inbox, and keeps nothing of them. */
public class DryRuns {
  private final RegisteredOwner owner;
  private final SubmissionReader files;

  DryRuns(RegisteredOwner owner, SubmissionReader files) {
    this.owner = owner;
    this.files = files;
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
