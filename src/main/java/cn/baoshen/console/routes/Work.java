package cn.baoshen.console.routes;

import java.time.Instant;

/**
 * What waits at a station.
 *
 * @param oldest when the oldest of its cases came; null when its work is about none
 */
record Work(int tasks, Instant oldest) {
  static final Work NONE = new Work(0, null);
}
