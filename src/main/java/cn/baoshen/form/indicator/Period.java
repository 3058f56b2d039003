package cn.baoshen.form.indicator;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often a year something is asked for.
 *
 * @param times 12 for 每月; 0 when nobody can say, as of 每天 and of 每人
 * @param of what it is asked for each of
 */
record Period(int times, String of) {

  private static final Map<String, Integer> KNOWN =
      Map.ofEntries(
          Map.entry("年", 1),
          Map.entry("年度", 1),
          Map.entry("半年", 2),
          Map.entry("季", 4),
          Map.entry("季度", 4),
          Map.entry("月", 12),
          Map.entry("半月", 24),
          Map.entry("周", 52),
          Map.entry("星期", 52));

  private static final Pattern EVERY =
      Pattern.compile("(?:每一?个?|平均每个?|(?=[年月季周]均))(半年|年度?|季度?|半?月|周|星期|.)|各$");
  private static final Pattern PER = Pattern.compile("/(半年|年|季度|季|月|周)");

  /** What the words before a figure say; null when they say nothing. */
  static @Nullable Period before(String words) {
    Matcher every = EVERY.matcher(words);
    return every.find() ? of(every.group(1) == null ? every.group() : every.group(1)) : null;
  }

  /** What a stroke behind a unit says: 次/月. */
  static Matcher behind(String text, int position) {
    return PER.matcher(text).region(position, text.length());
  }

  static Period of(String word) {
    return new Period(KNOWN.getOrDefault(word, 0), word);
  }

  boolean isKnown() {
    return times > 0;
  }
}
