package cn.baoshen.spotcheck;

import cn.baoshen.model.Sha256;
import java.util.Comparator;
import java.util.List;

/** The order that a seed puts a roster into: that of {@code SHA-256(seed,code)} in hex. */
public final class Draw {
  private Draw() {}

  /** One line of the draw. */
  public record Drawn(String hash, String code) {}

  /** All of the roster in the order of the draw; the first are drawn. */
  public static List<Drawn> of(String seed, List<String> roster) {
    return roster.stream()
        .map(code -> new Drawn(hash(seed, code), code))
        .sorted(Comparator.comparing(Drawn::hash))
        .toList();
  }

  static String hash(String seed, String code) {
    return Sha256.of(seed + "," + code);
  }
}
