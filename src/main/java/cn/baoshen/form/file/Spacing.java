package cn.baoshen.form.file;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A blank that is missing where YAML wants one, or that only looks like one. */
record Spacing(Pattern sign, String reason, String better) {
  private static final Pattern EDGE = Pattern.compile("^[\\u3000\\u00A0 ]*");
  private static final List<Spacing> ALL =
      List.of(
          new Spacing(
              Pattern.compile("^( *)[\\u3000\\u00A0][\\u3000\\u00A0 ]*"), "yaml-wide-space", "$0"),
          new Spacing(
              Pattern.compile("^( *)[－—–] ?(?=[{\\[\\w\\p{IsHan}])"), "yaml-wide-dash", "$1- "),
          new Spacing(
              Pattern.compile("^( *)-(?=[{\\[A-Za-z_\\p{IsHan}])"), "yaml-dash-space", "$1- "),
          new Spacing(
              Pattern.compile("^( *(?:- +)*[A-Za-z_][\\w.]*):(?=[^\\s/:])"),
              "yaml-colon-space",
              "$1: "));

  /** What is wrong with the blanks of a line; null for none. */
  static @Nullable YamlFault in(int line, String text) {
    return ALL.stream()
        .filter(one -> one.sign.matcher(text).find())
        .findFirst()
        .map(one -> one.at(line))
        .orElse(null);
  }

  private YamlFault at(int line) {
    return new YamlFault(line, reason, text -> narrow(sign.matcher(text).replaceFirst(better)));
  }

  /** A wide blank takes the place of two. */
  private static String narrow(String text) {
    int own = text.length() - EDGE.matcher(text).replaceFirst("").length();
    return text.substring(0, own).replace("\u3000", "  ").replace('\u00A0', ' ')
        + text.substring(own);
  }
}
