package cn.baoshen.console;

import java.util.regex.Pattern;

/** Text for the pages without what must not be seen there: secrets, and paths of the machine. */
public final class Redacted {
  /** What stands where something was left out. */
  static final String GONE = "…";

  private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"，。；）]+");

  /** A name of a file: words and figures between hyphens. */
  private static final String WORD = "(?:[A-Z]?[a-z]{0,20}|[A-Z]{1,20})\\d{0,8}";

  // A secret has 43 of these; a quoted one may have been broken.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])(?!"
              + WORD
              + "(?:[-_]"
              + WORD
              + "){0,20}+(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{24,}");
  private static final Pattern PATH = Pattern.compile("(?:[A-Za-z]:)?[/\\\\][^\\s:'\"，。；]+");
  private static final Pattern FILE =
      Pattern.compile("(?:file:|(?<![\\w.<$)/]))/(?:[^\\s/:'\"]+/)+[^\\s:'\",;)]*");
  private static final Pattern KIND = Pattern.compile("^(?:[\\w$]+\\.)+[\\w$]+(?::\\s*|$)");

  private Redacted() {}

  /** A letter's words without its links: whoever has one of them decides as its reader. */
  public static String letter(String text) {
    return SECRET.matcher(LINK.matcher(text).replaceAll(GONE)).replaceAll(GONE);
  }

  /** What was thrown, without paths of the house; names of classes are what it is read for. */
  public static String stack(String thrown) {
    return thrown == null ? "" : FILE.matcher(thrown).replaceAll(GONE);
  }

  /** The first line of why something failed, in words alone. */
  public static String cause(String reason) {
    String line = reason.lines().findFirst().orElse("");
    return PATH.matcher(letter(KIND.matcher(line).replaceFirst(""))).replaceAll(GONE);
  }
}
