package cn.baoshen.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A stranger's words made fit to stand in the name of a file of ours. */
final class SafeName {
  /** A name may have 255 bytes; ours needs some for itself. */
  private static final int MOST_BYTES = 200;

  private static final int LONGEST_ENDING = 8;

  /** Separators, what Windows refuses, controls, invisible and unpaired characters. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

  private static final Pattern ENDING = Pattern.compile("(?i)\\.(xlsx|xlsm|xls|et|json)$");
  private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

  private SafeName() {}

  /** The name of a file without its ending. */
  static String stem(String name) {
    return of(ENDING.matcher(name).replaceFirst(""));
  }

  /** The words without what cannot stand in a name, and not too long. */
  static String of(String words) {
    String fit = UNFIT.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll("_");
    String name = EDGES.matcher(shortened(fit)).replaceAll("");
    return name.isEmpty() ? "_" : name;
  }

  /**
   * The words as the name of a file in a bag, with their ending, by which it is opened; validators
   * take what follows a per cent sign for a code (RFC 8493).
   */
  static String inBag(String name) {
    String fit = of(name).replace('%', '_');
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : of(name.substring(dot + 1)).replace('%', '_');
    boolean kept = ending.isEmpty() || ending.length() > LONGEST_ENDING || fit.endsWith(ending);
    return kept ? fit : fit + "." + ending;
  }

  private static String shortened(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
