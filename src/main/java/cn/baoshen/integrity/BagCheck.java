package cn.baoshen.integrity;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One bag (RFC 8493) held against its manifests, which name every file of it with its SHA-256. */
final class BagCheck {
  static final String TAGS = "tagmanifest-sha256.txt";
  private static final String FILES = "manifest-sha256.txt";

  private final Path bag;
  private final String name;
  private final List<Broken> found = new ArrayList<>();

  private BagCheck(Path bag, String name) {
    this.bag = bag;
    this.name = name;
  }

  /**
   * What is amiss with a bag.
   *
   * @param name what it is called to people: its path in the outbox
   */
  static List<Broken> of(Path bag, String name) {
    BagCheck check = new BagCheck(bag, name);
    check.check();
    return check.found;
  }

  private void check() {
    Map<String, String> sums = new LinkedHashMap<>(manifest(TAGS));
    sums.putAll(manifest(FILES));
    sums.forEach(this::compare);
    lookForOthers(sums);
  }

  private Map<String, String> manifest(String file) {
    Map<String, String> sums = new LinkedHashMap<>();
    try {
      for (String line : Files.readString(bag.resolve(file), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length == 2) {
          sums.put(parts[1], parts[0]);
        }
      }
    } catch (IOException e) {
      add("bag-missing", file);
    }
    return sums;
  }

  private void compare(String file, String sum) {
    Path path = bag.resolve(file).normalize();
    try {
      if (!path.startsWith(bag) || !Files.isRegularFile(path, NOFOLLOW_LINKS)) {
        add("bag-missing", file);
      } else if (!FileSum.of(path).equals(sum)) {
        add("bag-changed", file);
      }
    } catch (IOException e) {
      add("bag-unreadable", file);
    }
  }

  private void lookForOthers(Map<String, String> sums) {
    try (Stream<Path> files = Files.walk(bag)) {
      files
          .filter(file -> !Files.isDirectory(file, NOFOLLOW_LINKS))
          .map(file -> bag.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !sums.containsKey(file) && !file.equals(TAGS))
          .sorted()
          .forEach(file -> add("bag-more", file));
    } catch (IOException e) {
      add("bag-unreadable", ".");
    }
  }

  private void add(String kind, String file) {
    Broken broken = new Broken(kind, name + "/" + file);
    if (!found.contains(broken)) {
      found.add(broken);
    }
  }
}
