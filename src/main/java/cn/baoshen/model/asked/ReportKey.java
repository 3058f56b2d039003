package cn.baoshen.model.asked;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of a unit's reports of one year: only revisions of the same follow one another.
 *
 * @param form id of the form; empty when it is not known
 * @param key what the form says tells its reports apart, as the first of them wrote it: a project
 *     or a period; empty for a form of which a unit hands in one
 */
public record ReportKey(String form, String key) {
  /** A report of which nothing is known. */
  public static final ReportKey NONE = new ReportKey("", "");

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}");

  /** The only report of this form. */
  public static ReportKey of(String form) {
    return new ReportKey(form, "");
  }

  public boolean isKeyed() {
    return !key.isEmpty();
  }

  /** What it is called: the title of its form, and of several which. */
  public String named(String title) {
    return isKeyed() ? title + "（" + key + "）" : title;
  }

  /** The key as keys are compared: spaces, width and case of letters do not count. */
  public String folded() {
    return folded(key);
  }

  /** A key as keys are compared. */
  public static String folded(String key) {
    String plain = Normalizer.normalize(key, Normalizer.Form.NFKC);
    String seen = UNSEEN.matcher(plain).replaceAll("");
    return DASH.matcher(seen).replaceAll("-").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
