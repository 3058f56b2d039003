package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the service stands on: the state folder, the database's file, the originals. Once it is
 * gone, or is another than it was, nothing is asked of the database and nothing told to it.
 *
 * <p>A deleted file goes on being written to by whoever has it open, so it is looked for by its
 * path.
 */
public final class Ground {
  private final Map<String, Path> parts = new LinkedHashMap<>();
  private final Map<String, Object> known = new ConcurrentHashMap<>();
  private volatile boolean settled;
  private volatile @Nullable String doubt;

  /**
   * @param database its file; null when it is on a server
   */
  public Ground(Path state, @Nullable Path database) {
    parts.put("state-gone", state);
    if (database != null) {
      parts.put("database-gone", database);
    }
    parts.put("originals-gone", state.resolve("originals"));
  }

  /** From now on everything has to stay as it is. */
  public void settle() {
    settled = true;
    trouble();
  }

  /** Key of what is amiss; empty while all is well. */
  public Optional<String> trouble() {
    if (!settled) {
      return Optional.empty();
    }
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      if (isLost(part.getKey(), part.getValue())) {
        return Optional.of(part.getKey());
      }
    }
    return Optional.ofNullable(doubt);
  }

  /** Lets nothing be done any more, for a reason that only a new start removes. */
  public void doubt(String reason) {
    doubt = reason;
  }

  /** The part that is amiss; empty for a doubt. */
  public Optional<Path> place(String trouble) {
    return Optional.ofNullable(parts.get(trouble));
  }

  private boolean isLost(String part, Path path) {
    Object now = key(path);
    Object before = now == null ? known.get(part) : known.putIfAbsent(part, now);
    return before != null && !before.equals(now);
  }

  // File systems without keys tell at least whether it is there.
  private static @Nullable Object key(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path : key;
    } catch (IOException gone) {
      return null;
    }
  }

  /** Nothing may be done when the ground is lost; this is a broken world, which may heal. */
  void stand() throws SQLTransientConnectionException {
    Optional<String> trouble = trouble();
    if (trouble.isPresent()) {
      throw new SQLTransientConnectionException(
          "the database is not asked while this is amiss: " + trouble.get());
    }
  }
}
