package cn.baoshen.form;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;

/** What can be told from the wording of a cell that people fill with words. */
final class Wording {
  private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u200b\\ufeff]+");

  /** What says nothing however much of it there is. */
  private static final Pattern WORDLESS = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");

  /** Mobile, landline with or without area code and extension, 400 numbers. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?86-?)?1[3-9]\\d{9}|(?:\\(?0\\d{2,3}\\)?-?)?[2-9]\\d{6,7}(?:(?:-|转)\\d{1,6})?|400-?\\d{3}-?\\d{4}");

  private static final Pattern PHONE_SEPARATOR = Pattern.compile("[/、,;]");

  private Wording() {}

  /** The text as it counts in a comparison: compatible forms made one, no white space. */
  static String plain(String text) {
    return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** A heading without its parenthesis: 产出指标（50分） is 产出指标. */
  static String heading(String text) {
    return PARENTHESES.matcher(plain(text)).replaceAll("");
  }

  /** True when it says something and not merely one of these words. */
  static boolean isReason(String text, Collection<?> notReasons) {
    String said = WORDLESS.matcher(plain(text)).replaceAll("");
    return !said.isEmpty() && !notReasons.contains(said);
  }

  /** One phone number, or several with a separator between them. */
  static boolean isPhone(String text) {
    return PHONE_SEPARATOR
        .splitAsStream(plain(text))
        .allMatch(number -> PHONE.matcher(dashed(number)).matches());
  }

  private static String dashed(String number) {
    return number
        .replaceAll("[‐‑–—−－]", "-")
        .replaceAll("(?<=^1\\d{2})-|(?<=^1\\d{2}-?\\d{4})-", "");
  }
}
