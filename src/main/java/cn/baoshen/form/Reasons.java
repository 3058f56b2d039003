package cn.baoshen.form;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as a reason in a cell that asks for one. */
public final class Reasons {
  /** A single character says nothing, whatever it is. */
  private static final int SHORTEST = 2;

  /** What says nothing however much of it there is. */
  private static final Pattern WORDLESS = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");

  /** Where in a report one should look is no reason either. */
  private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]*(?:部分|章节?|节|页|条|项|段|点|款)$");

  /** Nothing but the way to another place, wherever that is. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?:请|具体|详细|详情|情况|原因|说明|内容|可)*(?:详见|参见|另见|见|参照|参考|查看)"
              + "(?:上|前|下|后|左|右)?(?:文|述|表|栏|行|列|面|方|正文|附件|附表|附页|附注|备注|说明|情况|原因|报告|材料|文档"
              + "|文字|部分|内容|分析|绩效|自评|评价|总结|填报|单位|部门|本|的)*"
              + "|(?:同|如)(?:上|前|左|下)(?:述|所述|面|文|行|一?条|一?项)?(?:原因)?");

  /** Stands where words are to be put in. */
  private static final Pattern STAND_IN = Pattern.compile("^[xX某]{2,}|[xX某]{2,}$");

  private Reasons() {}

  /**
   * True for words that say why; figures, signs, letters alone, a single character over and over,
   * the way to another place and the words of the list do not.
   *
   * @param notReasons texts that fill a cell and say nothing, such as 略 and 无
   */
  public static boolean isGiven(String text, @Nullable Collection<?> notReasons) {
    String words = WORDLESS.matcher(Wording.plain(text)).replaceAll("");
    String said = STAND_IN.matcher(PART.matcher(words).replaceFirst("")).replaceAll("");
    return said.codePointCount(0, said.length()) >= SHORTEST
        && said.codePoints().anyMatch(Character::isIdeographic)
        && said.codePoints().distinct().count() > 1
        && !POINTER.matcher(said).matches()
        && !requireNonNull(notReasons).contains(said);
  }
}
