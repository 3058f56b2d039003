package cn.baoshen.intake;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.KeyReading;
import cn.baoshen.intake.value.ZeroReport;
import cn.baoshen.model.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads files as if they had been dropped into the inbox, keeps nothing of them, and asks no
 * registry whose they are.
 */
public class DryRuns {
  private final SubmissionReaders readers;
  private final OpenCollection collection;

  DryRuns(SubmissionReaders readers, OpenCollection collection) {
    this.collection = collection;
    this.readers = readers;
  }

  /**
   * A file that is looked at and not handed in.
   *
   * @param reading what was read; null for a declaration that there is nothing to report
   * @param stated what the file says of itself
   * @param key which report it is; null for a declaration
   * @param trouble why the inbox would refuse a declaration; null when it would not
   */
  public record DryRun(
      @Nullable Reading reading,
      Identity stated,
      @Nullable KeyReading key,
      @Nullable String trouble) {
    /** True when it says that there is nothing to report. */
    public boolean isDeclaration() {
      return reading == null;
    }
  }

  /** Reads a file; bytes that are no report are a trouble, never an exception. */
  public DryRun read(byte[] bytes) {
    int year = collection.year();
    SubmissionReader files = readers.of(year);
    Identity stated = files.identity(bytes);
    Optional<ZeroReport> zero = files.zeroReport(bytes);
    if (zero.isPresent()) {
      return new DryRun(null, stated, null, zero.get().trouble(year));
    }
    Reading reading = taken(files, bytes);
    return new DryRun(reading, stated, files.key(reading, year), null);
  }

  /** What the inbox would refuse as no report, a blank form, is told so here in the same words. */
  private static Reading taken(SubmissionReader files, byte[] bytes) {
    Reading reading = files.read(bytes);
    return files.unfit(reading, bytes).map(List::of).map(reading::with).orElse(reading);
  }
}
