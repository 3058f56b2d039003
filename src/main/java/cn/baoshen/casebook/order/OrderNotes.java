package cn.baoshen.casebook.order;

import cn.baoshen.casebook.store.KeptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of what was ordered and is not done, each a file beside the state of this node. */
public final class OrderNotes {
  private final KeptFiles state;
  private final String folder;

  /**
   * @param node whose orders they are
   */
  public OrderNotes(KeptFiles state, String node) {
    this.state = state;
    this.folder = "orders/" + node + "/";
  }

  private String file(String order) {
    return folder + URLEncoder.encode(order, StandardCharsets.UTF_8);
  }

  void begun(String order) {
    state.write(file(order), order.getBytes(StandardCharsets.UTF_8));
  }

  void ended(String order) {
    try {
      Files.deleteIfExists(state.path(file(order)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of one kind. */
  Set<String> of(String kind) {
    Path all = state.path(folder);
    if (!Files.isDirectory(all)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(all)) {
      Set<String> found = new TreeSet<>();
      files
          .map(file -> URLDecoder.decode(file.getFileName().toString(), StandardCharsets.UTF_8))
          .filter(order -> order.equals(kind) || order.startsWith(kind + " "))
          .forEach(found::add);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
