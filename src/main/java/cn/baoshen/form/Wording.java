package cn.baoshen.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What can be told from the wording of a cell that people fill with words. */
public final class Wording {
  private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u200b\\ufeff]+");

  private Wording() {}

  /** The text as it counts in a comparison: compatible forms made one, no white space. */
  public static String plain(String text) {
    return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** A heading without its parenthesis: 产出指标（50分） is 产出指标. */
  public static String heading(String text) {
    return PARENTHESES.matcher(plain(text)).replaceAll("");
  }
}
