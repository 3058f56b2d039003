package cn.baoshen.integrity;

import cn.baoshen.casebook.chain.DailySeals.Seal;
import cn.baoshen.casebook.store.KeptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The daily heads outside of the database, a file each in the outbox: who changes one misses the
 * other.
 */
class SealFiles {
  private static final String FOLDER = ".baoshen/seals/";
  private static final String ENDING = ".txt";

  private final KeptFiles outbox;

  SealFiles(Path outbox) {
    this.outbox = new KeptFiles(outbox);
  }

  private static String name(LocalDate day) {
    return FOLDER + day + ENDING;
  }

  private static byte[] text(Seal seal) {
    return "day: %s%nentries: %d%nbefore: %s%nhead: %s%n"
        .formatted(seal.day(), seal.entries(), seal.before(), seal.hash())
        .getBytes(StandardCharsets.UTF_8);
  }

  void write(Seal seal) {
    outbox.write(name(seal.day()), text(seal));
  }

  /** The days that have a file and no seal among these. */
  List<String> without(List<Seal> seals) {
    Set<String> known = seals.stream().map(seal -> seal.day() + ENDING).collect(Collectors.toSet());
    Path folder = outbox.path(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING) && !known.contains(name))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** False when the file of that day says another; an outbox that was emptied says nothing. */
  boolean agrees(Seal seal) {
    return !Files.exists(outbox.path(name(seal.day())))
        || java.util.Arrays.equals(outbox.read(name(seal.day())), text(seal));
  }
}
