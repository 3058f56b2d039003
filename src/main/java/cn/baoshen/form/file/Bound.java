package cn.baoshen.form.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a file turned into a record.
 *
 * @param value null when the entry is nothing of the kind
 * @param faulty keys that were written wrongly, and left out; that they are missing is no further
 *     mistake
 */
public record Bound<T>(@Nullable T value, Set<String> faulty) {
  /** True when a key is not there, and was not meant to be. */
  public boolean lacks(String key, @Nullable Object found) {
    return found == null && !faulty.contains(key);
  }
}
