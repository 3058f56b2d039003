package cn.baoshen.form.feel;

import cn.baoshen.form.feel.value.FeelContext;
import cn.baoshen.form.feel.value.FeelValues;
import cn.baoshen.form.indicator.Indicator;
import cn.baoshen.form.indicator.Lexicon;
import cn.baoshen.form.indicator.Outcome;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;

/** The functions that read targets and results, by the words that are their last argument. */
final class Indicators {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/target");

  /** A form's words made ready once; both live as long as the service. */
  private static final Map<Map<?, ?>, Lexicon> LEXICONS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** One row before one form's words. */
  private record Asked(Indicator indicator, Lexicon words) {
    Outcome judge() {
      return indicator.judge(words);
    }
  }

  /** Each rule asks anew for the rows of a report. */
  private static final Recent<Asked, Outcome> RECENT = new Recent<>(100);

  private static final List<String> ROW =
      List.of("target", "achieved", "name", "group", "year", "words");

  static final Map<String, JavaFunction> FUNCTIONS =
      Map.of(
          "measurable", new JavaFunction(List.of("target", "words"), Indicators::measurable),
          "copied", new JavaFunction(List.of("target", "achieved", "words"), Indicators::copied),
          "missed", of(outcome -> new ValBoolean(outcome.state() == Outcome.State.MISSED)),
          "attainment", of(outcome -> number(outcome.share())),
          "excess", of(outcome -> number(outcome.excess())),
          "band", of(outcome -> text(outcome.band())),
          "unclear", of(outcome -> text(because(outcome))));

  private Indicators() {}

  private static JavaFunction of(Function<Outcome, Val> answer) {
    return new JavaFunction(ROW, args -> answer.apply(outcome(args)));
  }

  private static Outcome outcome(List<Val> args) {
    Indicator indicator =
        new Indicator(
            text(args, 0), text(args, 1), text(args, 2), text(args, 3), year(args.get(4)));
    return RECENT.of(new Asked(indicator, lexicon(args.get(5))), Asked::judge);
  }

  /** What is no year of the calendar dates nothing. */
  private static int year(Val year) {
    int number = year instanceof ValNumber value ? value.value().toInt() : 0;
    return number > 0 && number < 10_000 ? number : 0;
  }

  /** A blank asks for nothing that could not be measured. */
  private static Val measurable(List<Val> args) {
    String target = text(args, 0);
    return new ValBoolean(target.isEmpty() || Indicator.isMeasurable(target, lexicon(args.get(1))));
  }

  private static Val copied(List<Val> args) {
    return new ValBoolean(Indicator.isCopied(text(args, 0), text(args, 1), lexicon(args.get(2))));
  }

  private static @Nullable String because(Outcome outcome) {
    return outcome.unclear() == null ? null : WORDS.getString(outcome.unclear());
  }

  /** A form may have its targets in a column of numbers. */
  private static String text(List<Val> args, int position) {
    if (args.get(position) instanceof ValNumber number) {
      return number.value().bigDecimal().toPlainString();
    }
    return args.get(position) instanceof ValString text ? text.value() : "";
  }

  private static Val text(@Nullable String text) {
    return text == null ? FeelValues.NULL : new ValString(text);
  }

  private static Val number(@Nullable BigDecimal number) {
    return number == null ? FeelValues.NULL : FeelValues.number(number);
  }

  private static Lexicon lexicon(Val words) {
    return lexicon(((FeelContext) ((ValContext) words).context()).source());
  }

  private static Lexicon lexicon(@Nullable Map<?, ?> words) {
    return LEXICONS.computeIfAbsent(words, Lexicon::of);
  }

  /**
   * Makes the words of a call ready before any report comes.
   *
   * @param words what stands as the last argument; null when it is no parameter of the form
   * @throws BadExpression when they are not as they should be
   */
  static void prepare(@Nullable Object words) {
    try {
      lexicon(words instanceof Map<?, ?> group ? group : Map.of());
    } catch (IllegalArgumentException e) {
      throw new BadExpression("not-words", e.getMessage());
    }
  }

  /** A row may go without name and group; without target or result some still have an answer. */
  static boolean copesWithBlank(String function, int argument) {
    return Set.of("measurable", "copied", "band").contains(function)
        || argument == ROW.indexOf("name")
        || argument == ROW.indexOf("group");
  }
}
