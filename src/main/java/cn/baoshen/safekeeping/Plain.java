package cn.baoshen.safekeeping;

/** What was thrown, in one line. */
final class Plain {
  private static final int MOST = 300;

  private Plain() {}

  public static String line(Throwable thrown) {
    String said = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip();
    return said.length() > MOST ? said.substring(0, MOST) : said;
  }
}
