package cn.baoshen.integrity;

import cn.baoshen.casebook.chain.DailySeals.Seal;
import cn.baoshen.casebook.store.KeptFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The daily heads outside of the database, a file each in the outbox: who changes one misses the
 * other.
 */
class SealFiles {
  private final KeptFiles outbox;

  SealFiles(Path outbox) {
    this.outbox = new KeptFiles(outbox);
  }

  private static String name(LocalDate day) {
    return ".baoshen/seals/" + day + ".txt";
  }

  private static byte[] text(Seal seal) {
    return "day: %s%nentries: %d%nbefore: %s%nhead: %s%n"
        .formatted(seal.day(), seal.entries(), seal.before(), seal.hash())
        .getBytes(StandardCharsets.UTF_8);
  }

  void write(Seal seal) {
    outbox.write(name(seal.day()), text(seal));
  }

  /** False when the file of that day says another; an outbox that was emptied says nothing. */
  boolean agrees(Seal seal) {
    return !Files.exists(outbox.path(name(seal.day())))
        || java.util.Arrays.equals(outbox.read(name(seal.day())), text(seal));
  }
}
