package cn.baoshen.safekeeping;

/** What was thrown, in one line. */
final class ThrownLine {
  private static final int MOST = 300;

  private ThrownLine() {}

  static String of(Throwable thrown) {
    String said = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip();
    return said.length() > MOST ? said.substring(0, MOST) : said;
  }
}
