package cn.baoshen.archive;

import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The SHA-256 that a bag names for its files, as long as the bag is the one that was written. */
final class BagSums {
  /** The file of a bag that names the sums of those that name all others. */
  static final String TAGS = "tagmanifest-sha256.txt";

  private static final String FILES = "manifest-sha256.txt";

  private BagSums() {}

  /**
   * The sum of a file when the bag was written.
   *
   * @param bag its folder
   * @param sum what was kept of the bag then: the SHA-256 of its tag manifest
   * @param file its name in the bag, such as {@code data/report.pdf}
   * @return empty when the bag is gone, is another, or has no such file
   */
  static Optional<String> of(Path bag, String sum, String file) {
    return manifest(bag, TAGS, sum)
        .flatMap(tags -> sum(tags, FILES))
        .flatMap(files -> manifest(bag, FILES, files))
        .flatMap(files -> sum(files, file));
  }

  private static Optional<String> manifest(Path bag, String name, String sum) {
    try {
      byte[] bytes = Files.readAllBytes(bag.resolve(name));
      return Optional.of(bytes)
          .filter(read -> Sha256.of(read).equals(sum))
          .map(read -> new String(read, StandardCharsets.UTF_8));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static Optional<String> sum(String manifest, String file) {
    return manifest
        .lines()
        .map(line -> line.strip().split("\\s+", 2))
        .filter(parts -> parts.length == 2 && parts[1].equals(file))
        .map(parts -> parts[0])
        .findFirst();
  }
}
