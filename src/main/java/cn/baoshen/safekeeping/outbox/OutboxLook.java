package cn.baoshen.safekeeping.outbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cases the outbox tells of: a folder of results, a bag, or both. */
public final class OutboxLook {
  public static final String RESULT = "result.json";

  private final Path outbox;

  public OutboxLook(Path outbox) {
    this.outbox = outbox;
  }

  /**
   * Where the outbox tells of one case.
   *
   * @param result its result; null when there is none
   * @param bag its bag; null when it was not archived
   */
  public record Trace(@Nullable Path result, @Nullable Path bag) {
    /** Either of the two. */
    public Path place() {
      return result == null ? requireNonNull(bag) : result;
    }
  }

  /** By case id. */
  public Map<String, Trace> traces() {
    Map<String, Trace> traces = new TreeMap<>();
    for (Path unit : folders(outbox.resolve("units"))) {
      folders(unit).forEach(folder -> addResult(traces, folder));
    }
    for (Path year : folders(outbox.resolve("archive"))) {
      for (Path unit : folders(year)) {
        folders(unit).forEach(bag -> addBag(traces, bag));
      }
    }
    return traces;
  }

  private static void addResult(Map<String, Trace> traces, Path folder) {
    Path result = folder.resolve(RESULT);
    if (Files.isRegularFile(result)) {
      traces.put(folder.getFileName().toString(), new Trace(result, null));
    }
  }

  private static void addBag(Map<String, Trace> traces, Path bag) {
    if (Files.isRegularFile(bag.resolve("bagit.txt"))) {
      traces.merge(
          bag.getFileName().toString(),
          new Trace(null, bag),
          (result, archived) -> new Trace(result.result(), archived.bag()));
    }
  }

  private static List<Path> folders(Path in) {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(in)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be looked into: " + in, e);
    }
  }
}
