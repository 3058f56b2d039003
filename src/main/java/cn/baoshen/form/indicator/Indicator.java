package cn.baoshen.form.indicator;

import cn.baoshen.form.indicator.Lexicon.Band;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of indicators, as far as it tells whether its target was met.
 *
 * @param group the second-level name
 * @param year what a date without a year is of
 */
public record Indicator(String target, String achieved, String name, String group, int year) {
  private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
  private static final Pattern UNDER_WAY = Pattern.compile("^(?:正在|尚在|仍在)|中$");
  private static final Pattern DENIED = Pattern.compile("[未没]|无法|不能|难以|尚待|有待");

  /** True when it can be told of a target whether it was reached; 不涉及 is none, and asks nothing. */
  public static boolean isMeasurable(String target, Lexicon lexicon) {
    Said said = Said.of(target, lexicon, 0);
    return said.isNoTarget() || said.isMeasurable();
  }

  /**
   * True when the result only repeats its target: a limit or a deadline, which no result is, or
   * more words than anybody writes twice. 100% for 100% is no copy.
   */
  public static boolean isCopied(String target, String achieved, Lexicon lexicon) {
    String text = CellClauses.of(target);
    return !text.isEmpty()
        && text.equals(CellClauses.of(achieved))
        && Said.of(target, lexicon, 0).isNoResult();
  }

  /** How far the result meets the target; unclear rather than guessed. */
  public Outcome judge(Lexicon lexicon) {
    Said wanted = Said.of(target, lexicon, year);
    Said reached = Said.of(achieved, lexicon, year);
    if (wanted.text().isEmpty() || reached.text().isEmpty()) {
      return Outcome.unclear("prose");
    }
    if (wanted.isNoTarget()) {
      return Outcome.words(null);
    }
    if (!wanted.isMeasurable()) {
      return words(wanted, reached).orElse(Outcome.words(null));
    }
    Outcome measured = measured(wanted, reached, lexicon);
    if (measured == null) {
      return words(wanted, reached).orElse(Outcome.unclear("result"));
    }
    return measured.isUnclear() && reached.band().filter(b -> !b.meaning().full()).isPresent()
        ? words(wanted, reached).orElse(measured)
        : measured;
  }

  /** By figures, then by dates; null when the result has neither. */
  private @Nullable Outcome measured(Said wanted, Said reached, Lexicon lexicon) {
    Outcome words = Rank.judge(wanted, reached);
    words = words == null ? Trend.judge(wanted, reached) : words;
    if (words != null) {
      return words;
    }
    Direction direction = Direction.of(wanted, CellClauses.of(name), heading(group), lexicon);
    Outcome quantity = new Quantity(wanted, reached, direction, lexicon).judge();
    Outcome day = Deadline.judge(wanted, reached);
    boolean decided = quantity != null && quantity.state() != Outcome.State.MET;
    return decided || day == null || quantity != null && day.state() != Outcome.State.MISSED
        ? quantity
        : day;
  }

  /** 成本指标(10分) is 成本指标. */
  private static String heading(String group) {
    return PARENTHESES.matcher(CellClauses.of(group)).replaceAll("");
  }

  private static Optional<Outcome> words(Said wanted, Said reached) {
    Optional<Vocabulary.Found<Band>> band = reached.band();
    if (band.isEmpty()) {
      return level(wanted, reached);
    }
    Vocabulary.Found<Band> word = band.get();
    boolean doubtful =
        word.meaning().full()
            ? DENIED.matcher(reached.text()).region(0, word.start()).find()
            : reached.isBesideFigure(word) || isAskedFor(reached, word, wanted);
    return doubtful ? Optional.empty() : Optional.of(Outcome.words(word.meaning().name()));
  }

  /** 正在推进 is no shortfall where 推进 is asked for. */
  private static boolean isAskedFor(Said reached, Vocabulary.Found<Band> word, Said wanted) {
    String said = reached.text().substring(word.start(), word.end());
    return wanted.text().contains(UNDER_WAY.matcher(said).replaceAll(""));
  }

  private static Optional<Outcome> level(Said wanted, Said reached) {
    return wanted
        .level()
        .flatMap(level -> reached.level().filter(other -> other > level))
        .map(lower -> Outcome.words(reached.lexicon().lowerLevel()));
  }
}
