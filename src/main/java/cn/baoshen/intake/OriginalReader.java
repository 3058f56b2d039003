package cn.baoshen.intake;

import cn.baoshen.model.Case;
import cn.baoshen.model.Submitted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Reads the kept original of a case, by the forms of the collection it was handed in to. */
public class OriginalReader {
  private final Originals originals;
  private final SubmissionReaders readers;

  OriginalReader(Originals originals, SubmissionReaders readers) {
    this.originals = originals;
    this.readers = readers;
  }

  /** The case with what was read; bytes that are no report are a trouble, never an exception. */
  public Submitted read(Case accepted) {
    try {
      byte[] bytes = Files.readAllBytes(originals.path(accepted.original().sha256()));
      return new Submitted(accepted, readers.of(accepted.year()).read(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the original of " + accepted.id() + " cannot be read", e);
    }
  }
}
