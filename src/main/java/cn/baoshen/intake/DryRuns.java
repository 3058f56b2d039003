package cn.baoshen.intake;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.KeyReading;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;

/** Reads files as if they had been dropped into the inbox, and keeps nothing of them. */
public class DryRuns {
  private final RegisteredOwner owner;
  private final SubmissionReader files;
  private final OpenCollection collection;

  DryRuns(RegisteredOwner owner, SubmissionReader files, OpenCollection collection) {
    this.collection = collection;
    this.owner = owner;
    this.files = files;
  }

  /**
   * A file that is looked at and not handed in.
   *
   * @param reading what was read; null for a declaration that there is nothing to report
   * @param stated what the file says of itself
   * @param key which report it is; null for a declaration
   * @param unit the registered unit that it says it is from; null when there is none
   */
  public record DryRun(Reading reading, Identity stated, KeyReading key, Unit unit) {
    /** True when it says that there is nothing to report. */
    public boolean isDeclaration() {
      return reading == null;
    }
  }

  /** Reads a file; bytes that are no report are a trouble, never an exception. */
  public DryRun read(byte[] bytes) {
    Identity stated = files.identity(bytes);
    Unit unit = owner.owner(stated).orElse(null);
    if (files.zeroReport(bytes).isPresent()) {
      return new DryRun(null, stated, null, unit);
    }
    Reading reading = files.read(bytes);
    return new DryRun(reading, stated, files.key(reading, collection.year()), unit);
  }
}
