package cn.baoshen.archive;

import cn.baoshen.model.Case;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The bag of a case as one file to take away: a zip that holds its folder. */
public class BagExport {
  private final Bags bags;

  BagExport(Bags bags) {
    this.bags = bags;
  }

  /** Whether the case has a bag. */
  public boolean has(Case concluded) {
    return Files.isDirectory(bags.path(concluded));
  }

  /**
   * Writes the zip.
   *
   * @throws IOException when the bag cannot be read or nobody takes the bytes any more
   */
  public void write(Case concluded, OutputStream to) throws IOException {
    Path bag = bags.path(concluded);
    try (BagZip zip = new BagZip(to);
        Stream<Path> files = Files.walk(bag)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = bag.getFileName() + "/" + bag.relativize(file);
        zip.add(name.replace('\\', '/'), out -> Files.copy(file, out));
      }
    }
  }
}
