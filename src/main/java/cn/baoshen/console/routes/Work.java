package cn.baoshen.console.routes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits at a station.
 *
 * @param oldest when the oldest of its cases came; null when its work is about none
 */
record Work(int tasks, @Nullable Instant oldest) {
  static final Work NONE = new Work(0, null);
}
