package cn.baoshen.form.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target that is a place among others, 全市前五, and the place that was reached.
 *
 * @param among whom it is among; empty when that is not said
 * @param place the last one that will do, or the one reached
 * @param exact whether it is one place rather than one of several
 */
record Rank(String among, int place, boolean exact) {
  private static final String LEADS = "(?:位列|位居|名列|列|居|排在|排|进入|进|保持|保持在|达到|获得|获|为|是|:)?";

  private static final Pattern WORDS =
      Pattern.compile(
          LEADS
              + "(?<among>\\p{IsHan}{0,8}?)(?:综合)?(?:考核|考评|评比)?(?:排名|排位|位次|名次)?"
              + LEADS
              + "(?<sign>第|(?<![提目当之以此年])前)(?<place>\\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位|强)?(?:以内|之内|及以上|以上)?[。.;!]?");

  /** Null for what is no place. */
  static @Nullable Rank of(Said said) {
    Matcher words = WORDS.matcher(said.text());
    return words.matches()
        ? new Rank(
            words.group("among"),
            Numeral.small(words.group("place")),
            words.group("sign").equals("第"))
        : null;
  }

  /** Null when one of the two is no place. */
  static @Nullable Outcome judge(Said wanted, Said reached) {
    Rank target = of(wanted);
    Rank achieved = of(reached);
    if (target == null || achieved == null) {
      return null;
    }
    boolean alike =
        target.among.isEmpty() || achieved.among.isEmpty() || target.among.equals(achieved.among);
    if (!alike) {
      return Outcome.unclear("several");
    }
    if (achieved.place <= target.place) {
      return Outcome.MET;
    }
    return achieved.exact ? Outcome.MISSED : Outcome.unclear("inexact");
  }
}
