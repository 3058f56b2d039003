package cn.baoshen.form.indicator;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.indicator.Lexicon.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the numbers of one text into figures: with unit, sign, period and the words around. */
final class Figures {
  private static final String MINUS = "-−–—";
  private static final String RANGE = MINUS + "~至到";

  private static final Pattern DENIAL = Pattern.compile("未(?!成年|来)|没");

  /** How far before a figure a word may stand that says something of it. */
  private static final int NEAR = 8;

  private final String text;
  private final Lexicon lexicon;
  private final List<Figure> found = new ArrayList<>();
  private boolean odd;

  private Figures(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** Reads a plain text that has no date in it. */
  static Figures of(String text, Lexicon lexicon) {
    Figures figures = new Figures(text, lexicon);
    Numbers numbers = Numbers.in(text);
    figures.odd = numbers.isOdd();
    numbers.found().forEach(figures::add);
    return figures;
  }

  List<Figure> found() {
    return found;
  }

  /** True when something in it cannot be compared, whatever else there is. */
  boolean isOdd() {
    return odd;
  }

  private void add(Numbers.Found number) {
    if (number.start() < previousEnd()) {
      return;
    }
    int from = Math.max(CellClauses.clause(text, number.start()), previousEnd());
    boolean range =
        !found.isEmpty() && previousEnd() == number.start() - 1 && isBefore(number, RANGE);
    boolean minus = !range && isBefore(number, MINUS + "负");
    int words = range || minus ? number.start() - 1 : number.start();
    Figure figure = withUnit(number, minus, around(from, words, number.more()));
    if (range) {
      found.add(figure.from(found.remove(found.size() - 1)));
    } else {
      found.add(figure);
    }
  }

  private int previousEnd() {
    return found.isEmpty() ? 0 : found.get(found.size() - 1).end();
  }

  private boolean isBefore(Numbers.Found number, String signs) {
    return number.start() > 0 && signs.indexOf(text.charAt(number.start() - 1)) >= 0;
  }

  /** What the words before a figure say of it. */
  private record Around(@Nullable Role bound, int trend, @Nullable Period period) {}

  private Around around(int from, int to, boolean more) {
    Role bound = more ? Role.AT_LEAST : null;
    int trend = 0;
    List<Vocabulary.Found<Role>> said = lexicon.before().in(text, from, to);
    odd |= isDenied(from, to, said);
    for (Vocabulary.Found<Role> word : said) {
      if (word.end() >= to - NEAR) {
        Role role = word.meaning();
        boolean moves = role == Role.INCREASE || role == Role.DECREASE;
        trend = moves ? (role == Role.INCREASE ? 1 : -1) : trend;
        bound = moves || role == Role.REACHING ? bound : both(bound, role);
      }
    }
    return new Around(bound, trend, Period.before(text.substring(from, to)));
  }

  /** 未开展2场: the figure is of what was not done; 未超过2场 is a limit. */
  private boolean isDenied(int from, int to, List<Vocabulary.Found<Role>> words) {
    Matcher denial = DENIAL.matcher(text).region(from, to);
    while (denial.find()) {
      int at = denial.start();
      if (words.stream().noneMatch(word -> word.start() <= at && at < word.end())) {
        return true;
      }
    }
    return false;
  }

  /** What says at least and at most of one figure says neither. */
  private Role both(@Nullable Role one, Role other) {
    odd |= one == Role.AT_LEAST && other == Role.AT_MOST;
    odd |= one == Role.AT_MOST && other == Role.AT_LEAST;
    return other;
  }

  private Figure withUnit(Numbers.Found number, boolean minus, Around around) {
    Vocabulary.Found<Unit> found =
        number.percent()
            ? new Vocabulary.Found<>(
                number.end(), number.end(), requireNonNull(Unit.at("%", 0)).meaning())
            : Unit.at(text, number.end());
    Unit unit = found == null ? Unit.NONE : found.meaning();
    int end = found == null ? number.end() : found.end();
    Period period = around.period();
    Matcher per = Period.behind(text, end);
    if (per.lookingAt()) {
      period = Period.of(per.group(1));
      end = per.end();
    } else if (end + 1 < text.length() && text.charAt(end) == '/') {
      Vocabulary.Found<Unit> each = Unit.at(text, end + 1);
      unit = each == null ? unit.per(text.substring(end + 1, end + 2)) : unit.per(each.meaning());
    }
    Vocabulary.Found<Role> behind = end < text.length() ? lexicon.after().at(text, end) : null;
    Role bound = behind == null ? around.bound() : both(around.bound(), behind.meaning());
    BigDecimal value = minus ? number.number().negate() : number.number();
    return new Figure(
        value,
        null,
        unit,
        bound,
        around.trend(),
        period,
        number.start(),
        behind == null ? end : behind.end());
  }
}
