package cn.baoshen.archive.years;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bags as they lie in their folders, by year. */
public class ArchiveFolders {
  private static final String BAG = "bagit.txt";

  private final Path archive;

  public ArchiveFolders(Path outbox) {
    this.archive = outbox.resolve("archive");
  }

  /** The years that have bags, newest first. */
  public List<Integer> years() {
    return children(archive).stream()
        .map(folder -> String.valueOf(folder.getFileName()))
        .filter(name -> name.matches("\\d{4}"))
        .map(Integer::valueOf)
        .sorted((one, other) -> other - one)
        .toList();
  }

  /** The bags of a year, by unit and case. */
  List<Path> bags(int year) {
    return children(archive.resolve(String.valueOf(year))).stream()
        .flatMap(unit -> children(unit).stream())
        .filter(bag -> Files.isRegularFile(bag.resolve(BAG)))
        .toList();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
