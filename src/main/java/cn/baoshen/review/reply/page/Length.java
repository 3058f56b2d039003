package cn.baoshen.review.reply.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lengths of CSS in pixels, roughly: enough to tell what is off the screen. */
final class Length {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})) ?([a-z%]{0,4})");
  private static final String EM = "em";
  private static final Map<String, Double> PIXELS =
      Map.ofEntries(
          Map.entry("px", 1.0),
          Map.entry("pt", 4 / 3.0),
          Map.entry("pc", 16.0),
          Map.entry("rem", 16.0),
          Map.entry("ex", 8.0),
          Map.entry("ch", 8.0),
          Map.entry("mm", 3.78),
          Map.entry("cm", 37.8),
          Map.entry("in", 96.0),
          Map.entry("vw", 12.0),
          Map.entry("vh", 8.0),
          Map.entry("%", 10.0));

  private Length() {}

  /**
   * A length, if the text is one; a bare number is one only when it is 0.
   *
   * @param em pixels of one em
   */
  static Optional<Double> of(String text, double em) {
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(m.group(1));
    if (m.group(2).isEmpty()) {
      return number == 0 ? Optional.of(number) : Optional.empty();
    }
    return m.group(2).equals(EM)
        ? Optional.of(number * em)
        : Optional.ofNullable(PIXELS.get(m.group(2))).map(p -> p * number);
  }

  /** Those of several values that are lengths. */
  static Stream<Double> several(String text, double em) {
    return Arrays.stream(text.split("[\\s,]+")).map(v -> of(v, em)).flatMap(Optional::stream);
  }

  /** A share, such as an opacity; 1 where the text is none. */
  static double share(String text) {
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) {
      return 1;
    }
    double number = Double.parseDouble(m.group(1));
    return m.group(2).equals("%") ? number / 100 : number;
  }
}
