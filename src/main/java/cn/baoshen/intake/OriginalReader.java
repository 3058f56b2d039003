package cn.baoshen.intake;

import cn.baoshen.model.Case;
import cn.baoshen.model.Sha256;
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

  /**
   * The case with what was read; bytes that are no report are a trouble, never an exception.
   *
   * @throws UncheckedIOException when the kept file is not there or no longer what was handed in
   */
  public Submitted read(Case accepted) {
    try {
      byte[] bytes = intact(accepted.original().sha256());
      return new Submitted(accepted, readers.of(accepted.year()).read(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the original of " + accepted.id() + " cannot be read", e);
    }
  }

  /** A file cut short on our disk must not be returned to the unit as its own mistake. */
  private byte[] intact(String sha256) throws IOException {
    byte[] bytes = Files.readAllBytes(originals.path(sha256));
    String found = Sha256.of(bytes);
    if (!found.equals(sha256)) {
      throw new IOException(
          "%d bytes of SHA-256 %s are kept instead".formatted(bytes.length, found));
    }
    return bytes;
  }
}
