package cn.baoshen.form;

import cn.baoshen.model.PlainText;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes of a unit in what a cell says of them: where either of two is asked for, people write
 * both, or its name beside the one.
 */
public final class StatedCode {
  /** Nobody writes more around a code. */
  private static final int LONGEST = 120;

  private static final Pattern LABEL = Pattern.compile("[\\p{IsHan}/()]{0,14}[码号][:]?|:");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\p{Z}/、,;。|()\\[\\]【】〔〕<>《》\"“”'+&]+");

  /** A name or a mark behind a code that begins a part; and a name before one that ends it. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<=[0-9A-Z])[-—_.·]*\\p{IsHan}.*$|[-—_.·]+$"
              + "|^.*\\p{IsHan}[-—_.·]*(?=[0-9A-Z][0-9A-Z._-]{3,}$)");

  private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[0-9A-Z][0-9A-Z._-]{3,}");

  private StatedCode() {}

  /**
   * All that may be meant, in upper case: the text itself first, then what is left of its parts
   * without a name, a label or a mark.
   */
  public static List<String> in(String text) {
    String unmarked = FootnoteMarks.none(PlainText.clean(text));
    String plain = Normalizer.normalize(unmarked, Normalizer.Form.NFKC);
    String upper = plain.toUpperCase(Locale.ROOT);
    Set<String> codes = new LinkedHashSet<>(List.of(Wording.plain(upper)));
    if (upper.length() <= LONGEST) {
      BETWEEN
          .splitAsStream(LABEL.matcher(upper).replaceAll(" "))
          .map(part -> BESIDE.matcher(part).replaceFirst(""))
          .map(CODE::matcher)
          .filter(Matcher::matches)
          .forEach(code -> codes.add(code.group()));
    }
    codes.remove("");
    return List.copyOf(codes);
  }

  /** Whether what two texts say has a code in common; one that is not there is like no other. */
  public static boolean isSame(String one, String other) {
    List<String> codes = in(other);
    return in(one).stream().anyMatch(codes::contains);
  }
}
