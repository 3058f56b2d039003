package cn.baoshen.intake;

import cn.baoshen.report.Unit;

/** Reads files as if they had been dropped into the inbox, and keeps nothing of them. */
public class Trials {
  private final RegisteredOwner owner;
  private final FileReader files;

  Trials(RegisteredOwner owner, FileReader files) {
    this.owner = owner;
    this.files = files;
  }

  /** Reads a file; bytes that are no report are a trouble, never an exception. */
  public Trial read(byte[] bytes) {
    Identity stated = files.identity(bytes);
    Unit unit = owner.owner(stated).orElse(null);
    return files.zeroReport(bytes).isPresent()
        ? new Trial(null, stated, unit)
        : new Trial(files.read(bytes), stated, unit);
  }
}
