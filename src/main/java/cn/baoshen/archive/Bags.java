package cn.baoshen.archive;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.model.Case;
import cn.baoshen.model.Sha256;
import gov.loc.repository.bagit.creator.BagCreator;
import gov.loc.repository.bagit.domain.Metadata;
import gov.loc.repository.bagit.hash.StandardSupportedAlgorithms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The archive: a BagIt bag (RFC 8493, sha256) for each concluded case, whole or not at all. */
public class Bags {
  private final KeptFiles outbox;
  private final KeptSums sums;

  Bags(KeptFiles outbox, KeptSums sums) {
    this.outbox = outbox;
    this.sums = sums;
  }

  private static String name(Case concluded) {
    return "archive/" + concluded.year() + "/" + concluded.unitCode() + "/" + concluded.id();
  }

  /** Where the bag of a case lies, whether it is there or not. */
  public Path path(Case concluded) {
    return outbox.path(name(concluded));
  }

  /**
   * The SHA-256 of a file in the bag of a case as it was written.
   *
   * @return empty when there is none, or another bag lies there
   */
  Optional<String> sum(Case concluded, String file) {
    return sums.of(name(concluded)).flatMap(sum -> BagSums.of(path(concluded), sum, file));
  }

  /**
   * Writes the bag of a case; one that is there already is never rewritten.
   *
   * @param payload file names under {@code data/} and where their content lies
   */
  void write(Case concluded, Map<String, Payload> payload) {
    Path bag = path(concluded);
    if (Files.exists(bag)) {
      return;
    }
    try {
      Path room = outbox.room(name(concluded));
      write(outbox.unfinished(), concluded, payload, room);
      sums.keep(name(concluded), Sha256.of(Files.readAllBytes(bag.resolve(BagSums.TAGS))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the bag " + bag, e);
    }
  }

  private static void write(Path temporary, Case concluded, Map<String, Payload> payload, Path bag)
      throws IOException {
    try {
      Files.createDirectories(temporary);
      fill(temporary, payload);
      describe(temporary, concluded);
      KeptFiles.moveDurably(temporary, bag);
    } finally {
      FileSystemUtils.deleteRecursively(temporary);
    }
  }

  /** The content of one file of a bag. */
  interface Payload {
    void writeTo(Path file) throws IOException;
  }

  private static void fill(Path folder, Map<String, Payload> payload) throws IOException {
    for (Map.Entry<String, Payload> file : payload.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      file.getValue().writeTo(target);
    }
  }

  private static void describe(Path folder, Case concluded) throws IOException {
    Metadata info = new Metadata();
    info.add("Source-Organization", concluded.unitName());
    info.add("External-Identifier", concluded.id());
    try {
      BagCreator.bagInPlace(folder, List.of(StandardSupportedAlgorithms.SHA256), false, info);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
