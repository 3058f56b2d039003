package cn.baoshen.form.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A target that only says which way a figure is to move against the year before, 同比下降. */
enum Trend {
  UP,
  NOT_DOWN,
  SAME,
  NOT_UP,
  DOWN;

  private static final String MORE = "上升|增长|增加|提高|提升|上涨|增多";
  private static final String LESS = "下降|降低|减少|压减|下滑|回落";
  private static final String BASE = "(?:(?:与|较|比|同)?(?:上一?年|去年|上年度|前一年)(?:度|同期)?(?:相比)?|同比|环比|逐年)";

  private static final Pattern TARGET =
      Pattern.compile(
          "(?:"
              + BASE
              + "(?:有所|稳步|持续|逐步)?(?:(?<more>"
              + MORE
              + ")|(?<less>"
              + LESS
              + "))"
              + "|(?:"
              + BASE
              + ")?(?:(?<notMore>只减不增|不(?:"
              + MORE
              + "))|(?<notLess>只增不减|不(?:"
              + LESS
              + "))))[。.;!]?");

  private static final Pattern RESULT =
      Pattern.compile(
          "(?:"
              + BASE
              + ")?(?:略有|有所|稳步|持续|逐步|小幅)?(?:(?<more>"
              + MORE
              + ")|(?<less>"
              + LESS
              + ")|(?<same>持平|无变化|没有变化))了?[。.;!]?");

  /** Null for what says no such thing. */
  static @Nullable Trend asked(String text) {
    Matcher words = TARGET.matcher(text);
    if (!words.matches()) {
      return null;
    }
    if (words.group("more") != null) {
      return UP;
    }
    if (words.group("less") != null) {
      return DOWN;
    }
    return words.group("notMore") != null ? NOT_UP : NOT_DOWN;
  }

  /** Null when the target asks for no movement, or the result tells of none. */
  static @Nullable Outcome judge(Said wanted, Said reached) {
    Trend target = asked(wanted.text());
    Trend achieved = target == null ? null : reached(reached);
    if (target == null || achieved == null) {
      return null;
    }
    return target.isMetBy(achieved) ? Outcome.MET : Outcome.MISSED;
  }

  private boolean isMetBy(Trend achieved) {
    return switch (this) {
      case UP -> achieved == UP;
      case NOT_DOWN -> achieved != DOWN;
      case SAME -> achieved == SAME;
      case NOT_UP -> achieved != UP;
      case DOWN -> achieved == DOWN;
    };
  }

  private static @Nullable Trend reached(Said said) {
    if (said.figures().size() == 1 && !said.odd()) {
      Figure figure = said.figures().get(0);
      boolean moves = figure.trend() != 0 && figure.number().signum() > 0;
      return moves ? figure.trend() > 0 ? UP : DOWN : null;
    }
    Matcher words = RESULT.matcher(said.text());
    if (!words.matches()) {
      return null;
    }
    return words.group("same") != null ? SAME : words.group("more") != null ? UP : DOWN;
  }
}
