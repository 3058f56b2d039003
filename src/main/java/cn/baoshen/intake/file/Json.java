package cn.baoshen.intake.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of what a document holds. */
public final class Json {
  private Json() {}

  /** The object that this value is, or an empty one. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(@Nullable Object json) {
    return json instanceof Map ? (Map<String, Object>) json : Map.of();
  }
}
