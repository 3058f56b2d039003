package cn.baoshen.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A few words of a text around the place where something stands. */
final class Excerpt {
  private static final int AROUND = 40;

  private Excerpt() {}

  /** Empty when it does not stand there as it is written. */
  static Optional<String> of(String text, String wanted) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    int at = plain.toLowerCase(Locale.ROOT).indexOf(folded(wanted));
    String shown = plain.length() == text.length() ? text : plain;
    return at < 0 ? Optional.empty() : Optional.of(around(shown, at, wanted.length()));
  }

  private static String folded(String wanted) {
    return Normalizer.normalize(wanted, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String around(String text, int at, int length) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + length + AROUND);
    return (from > 0 ? "…" : "")
        + text.substring(from, to).replace('\n', ' ')
        + (to < text.length() ? "…" : "");
  }
}
