package cn.baoshen.casebook.entry;

import cn.baoshen.model.Original;
import java.time.Instant;

/**
 * A supporting document (佐证材料) of a report.
 *
 * @param name as the unit called it
 * @param sha256 of its bytes, under which they are kept with the originals
 */
public record Supporting(long id, String name, String sha256, long bytes, Instant at) {
  private static final long KILO = 1024;

  /** The name under which its bytes are kept. */
  public String keptAs() {
    return Original.keptAs(sha256);
  }

  /** Its size in whole kilobytes, at least one. */
  public long kilobytes() {
    return Math.max(1, (bytes + KILO - 1) / KILO);
  }
}
