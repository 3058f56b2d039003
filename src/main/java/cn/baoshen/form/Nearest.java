package cn.baoshen.form;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that somebody most likely meant who wrote another. */
public final class Nearest {
  private Nearest() {}

  /** Of names that differ in too much there is none. */
  public static Optional<String> of(String written, Collection<String> known) {
    return known.stream()
        .filter(name -> isNear(name, written))
        .filter(name -> distance(name, written) < Math.max(name.length(), written.length()))
        .min(
            Comparator.comparingInt((String name) -> distance(name, written))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A few letters off, or a word cut short. */
  private static boolean isNear(String name, String written) {
    boolean cut = written.length() > 2 && plain(name).startsWith(plain(written));
    return cut || distance(name, written) <= Math.max(2, written.length() / 3);
  }

  /** How many letters have to be put, taken or changed, or exchanged with their neighbours. */
  public static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, String b, int i, int j) {
    int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
