package cn.baoshen.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What can be told from the wording of a cell that people fill with words. */
public final class Wording {
  private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u200b\\ufeff]+");

  /** Where the seal goes is printed beside the name, and copied with it. */
  private static final Pattern SEAL =
      Pattern.compile("[(\\[【〔{][^()\\[\\]【】]{0,8}(?:章|签[字名])处?[)\\]】〕}]");

  private static final Pattern NAME_LABEL =
      Pattern.compile(
          "^(?:预算|填报|报送|编制|主管)?(?:单位|部门)(?:\\((?:单位|部门)\\))?(?:名称|全称)?(?:\\([^()]{0,8}\\))?:");

  /** A unit's code before its name or behind it. */
  private static final Pattern CODE =
      Pattern.compile(
          "^[(\\[]?(?:\\d{6,}|[0-9A-Za-z]{18})[)\\]]?[-—_:;,、/|]*(?=\\p{IsHan})"
              + "|(?<=[\\p{IsHan})])[-—_:;,、/|]*[(\\[]?(?:\\d{6,}|[0-9A-Za-z]{18})[)\\]]?$");

  /** Where a unit is, before its name. */
  private static final Pattern REGIONS =
      Pattern.compile("(?:\\p{IsHan}{1,8}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗))+");

  private static final Pattern NAME_END = Pattern.compile("[:;,.。]+$");

  private Wording() {}

  /** The name of somebody as names are compared: 民政局（盖章） is 民政局. */
  public static String name(String text) {
    String plain = plain(text);
    String bare = SEAL.matcher(NAME_LABEL.matcher(plain).replaceFirst("")).replaceAll("");
    String name = NAME_END.matcher(bare).replaceFirst("");
    return name.isEmpty() ? plain : name;
  }

  /**
   * Whether two texts name the same, a code beside one of them aside, and the regions before the
   * first.
   */
  public static boolean isSameName(String one, String other) {
    String a = name(one);
    String b = name(other);
    return a.equalsIgnoreCase(b)
        || a.equalsIgnoreCase(withoutCode(b))
        || withoutCode(a).equalsIgnoreCase(b)
        || isFuller(a, b);
  }

  /** 湖南省邵阳市某县民政局 is 某县民政局. */
  private static boolean isFuller(String whole, String name) {
    return whole.endsWith(name)
        && REGIONS.matcher(whole.substring(0, whole.length() - name.length())).matches();
  }

  private static String withoutCode(String name) {
    return CODE.matcher(name).replaceAll("");
  }

  /**
   * The text as it counts in a comparison: compatible forms made one, no white space, no mark of a
   * footnote.
   */
  public static String plain(String text) {
    return BLANK
        .matcher(Normalizer.normalize(FootnoteMarks.none(text), Normalizer.Form.NFKC))
        .replaceAll("");
  }

  /** A heading without its parenthesis: 产出指标（50分） is 产出指标. */
  public static String heading(String text) {
    String plain = plain(text);
    return plain.indexOf('(') < 0 ? plain : PARENTHESES.matcher(plain).replaceAll("");
  }
}
