package cn.baoshen.integrity;

import cn.baoshen.casebook.store.KeptSums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every bag of the archive held against its manifests, and these against what was written. */
class BagsReading {
  private static final String ARCHIVE = "archive/";

  /** Year, unit, case. */
  private static final int DEPTH = 3;

  private final Path outbox;
  private final KeptSums sums;
  private final Unknown unknown;

  BagsReading(Path outbox, KeptSums sums, Unknown unknown) {
    this.outbox = outbox;
    this.sums = sums;
    this.unknown = unknown;
  }

  /**
   * Reads them.
   *
   * @param adopts whether the sums of bags that are whole and not known are kept
   * @return how many there are
   */
  long read(Consumer<Broken> found, boolean adopts) {
    Map<String, String> known = sums.under(ARCHIVE);
    List<Path> bags = bags();
    for (Path bag : bags) {
      String name = outbox.relativize(bag).toString().replace('\\', '/');
      read(bag, name, known.remove(name), adopts, found);
    }
    known.keySet().forEach(name -> found.accept(new Broken("bag-gone", name)));
    return bags.size();
  }

  private void read(Path bag, String name, String known, boolean adopts, Consumer<Broken> found) {
    List<Broken> amiss = BagCheck.of(bag, name);
    amiss.forEach(found);
    if (amiss.isEmpty()) {
      compare(bag, name, known, adopts, found);
    }
  }

  /** One that is whole in itself may still be another than was written. */
  private void compare(
      Path bag, String name, String known, boolean adopts, Consumer<Broken> found) {
    try {
      String sum = FileSum.of(bag.resolve(BagCheck.TAGS));
      if (known != null && !known.equals(sum)) {
        found.accept(new Broken("bag-other", name));
      } else if (known == null && unknown.isLost(String.valueOf(bag.getFileName()), name)) {
        found.accept(new Broken("bag-unknown", name));
      } else if (known == null && adopts) {
        sums.adopt(name, sum);
      }
    } catch (IOException e) {
      found.accept(new Broken("bag-unreadable", name));
    }
  }

  private List<Path> bags() {
    Path archive = outbox.resolve(ARCHIVE);
    if (!Files.isDirectory(archive)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.walk(archive, DEPTH)) {
      return folders
          .filter(folder -> archive.relativize(folder).getNameCount() == DEPTH)
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
