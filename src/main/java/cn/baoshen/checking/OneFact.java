package cn.baoshen.checking;

import cn.baoshen.checking.CompiledRule.Answer;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.checking.words.Shown;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says a slip once: what other rules find only because of a figure whose own fault was found is the
 * same fact, and what they find beside it is not.
 */
final class OneFact {
  /** The rule that found the figures at fault, by its number. */
  private final int source;

  private final String rule;
  private final Set<String> places;

  /** Whether the figures are at fault for sure, so that what follows is known as well. */
  private final boolean sure;

  private OneFact(int source, List<Meant> meant, boolean sure) {
    this.source = source;
    this.sure = sure;
    this.rule = meant.get(0).rule();
    this.places = meant.stream().map(Meant::where).collect(Collectors.toSet());
  }

  /**
   * What is said of a report, by rule; the first rule that knows what a figure was meant to be has
   * the word.
   */
  static List<Answer> of(Reading reading, Function<Reading, List<Answer>> rules) {
    Reading mended = reading;
    List<Answer> said = rules.apply(reading);
    for (int rule = 0; rule < said.size(); rule++) {
      boolean sure = !Doubts.areAll(said.get(rule));
      if (!sure) {
        Reading tried = mended(mended, rule, said);
        said = tried == mended ? said : Doubts.withoutTold(rule, said, rules.apply(tried));
      }
      if (!said.get(rule).meant().isEmpty()) {
        FollowedFault fault = FollowedFault.of(rule, mended, said, rules, sure);
        mended = fault.mended();
        List<Answer> told = sure ? fault.told(said) : said;
        said = new OneFact(rule, fault.meant(), sure).of(told, fault.now());
      }
    }
    return said;
  }

  /** The same reading where a rule knows of no figure what it was meant to be. */
  private static Reading mended(Reading reading, int rule, List<Answer> said) {
    List<Meant> meant = SameUnit.spread(said.get(rule).meant(), said);
    return meant.isEmpty() ? reading : reading.with(Meant.in(reading.report(), meant));
  }

  /** Rules before the source have nothing to say of what it found, or have said it. */
  private List<Answer> of(List<Answer> written, List<Answer> mended) {
    return IntStream.range(0, written.size())
        .mapToObj(
            at -> at == source ? written.get(at) : of(written.get(at), mended.get(at), at < source))
        .toList();
  }

  private Answer of(Answer written, Answer mended, boolean before) {
    if (before && !written.meant().isEmpty()) {
      return written;
    }
    List<Finding> said = new ArrayList<>();
    List<Finding> same = new ArrayList<>();
    for (Finding finding : written.findings()) {
      still(finding, mended).ifPresentOrElse(said::add, () -> same.add(finding));
    }
    mended.findings().stream()
        .filter(finding -> sure && !isTouched(finding) && found(finding, written).isEmpty())
        .forEach(said::add);
    return new Answer(
        said,
        notChecked(written, same),
        written.explained(),
        mended.meant(),
        written.sums(),
        mended.apart());
  }

  /** The finding, were the slip mended; in the words that do without it, when there are any. */
  private Optional<Finding> still(Finding finding, Answer mended) {
    return isTouched(finding)
        ? found(finding, mended)
            .filter(now -> !isFalse(finding, now))
            .map(now -> isTouched(now) ? finding : now)
        : Optional.of(finding);
  }

  /** A warning with figures that are at fault for sure is worth a word once they are mended. */
  private boolean isFalse(Finding finding, Finding now) {
    return sure
        && isTouched(now)
        && finding.severity() == Severity.WARNING
        && !finding.message().equals(now.message());
  }

  private static Optional<Finding> found(Finding like, Answer among) {
    return among.findings().stream()
        .filter(finding -> !finding.where().isEmpty() && !like.where().isEmpty())
        .filter(finding -> finding.where().get(0).equals(like.where().get(0)))
        .findFirst();
  }

  private boolean isTouched(Finding finding) {
    return finding.where().stream().anyMatch(places::contains);
  }

  /** What was not said is not said to have passed. */
  private List<NotChecked> notChecked(Answer written, List<Finding> same) {
    List<NotChecked> all = new ArrayList<>(written.notChecked());
    if (!same.isEmpty()) {
      List<String> fields = same.stream().flatMap(f -> f.fields().stream()).distinct().toList();
      String because = RuleTexts.of("one-fact", rule);
      all.add(new NotChecked(same.get(0).rule(), because, fields));
    }
    return all;
  }

  /**
   * What a figure at fault was meant to be.
   *
   * @param rule who found the fault
   * @param place the figure as it is written
   * @param where where the unit finds it
   * @param value null when nobody knows
   */
  record Meant(String rule, Place place, String where, @Nullable Object value) {
    String position() {
      return place.position();
    }

    private boolean isOther() {
      return !(value instanceof BigDecimal meant && meant.compareTo(place.figure()) == 0);
    }

    /** The part of what is written that was meant; empty for another figure altogether. */
    Optional<BigDecimal> share() {
      return value instanceof BigDecimal meant && place.figure().signum() * meant.signum() > 0
          ? Optional.of(meant.divide(place.figure(), MathContext.DECIMAL64))
          : Optional.empty();
    }

    /** Of the figures that a check found at fault. */
    static List<Meant> of(
        String rule, Check check, ReportValues subject, EvaluationContext dossier) {
      Expression meant = check.meant();
      Shown stated = check.stated();
      return meant == null || stated == null
          ? List.of()
          : stated.figure().inputs(subject).stream()
              .map(Input::place)
              .distinct()
              .filter(place -> place.isFilled() && !place.isInapplicable())
              .map(
                  place ->
                      new Meant(
                          rule,
                          place,
                          dossier.where(place),
                          meant.answer(subject.withValue(place))))
              .filter(Meant::isOther)
              .toList();
    }

    /** A report in which these figures are as they were meant. */
    static Report in(Report report, List<Meant> meant) {
      Map<String, Meant> byPosition = new HashMap<>();
      meant.forEach(figure -> byPosition.putIfAbsent(figure.position(), figure));
      return new Report(report.form(), group("", report.values(), byPosition), report.places());
    }

    private static Map<String, Object> group(
        String path, Map<?, ?> values, Map<String, Meant> meant) {
      Map<String, Object> group = new LinkedHashMap<>();
      values.forEach(
          (key, value) -> {
            String inner = path.isEmpty() ? key.toString() : path + "." + key;
            Object now = value(inner, value, meant);
            if (now != null) {
              group.put(key.toString(), now);
            }
          });
      return group;
    }

    private static @Nullable Object value(
        String path, @Nullable Object value, Map<String, Meant> meant) {
      if (value instanceof Map<?, ?> inner) {
        return group(path, inner, meant);
      }
      if (value instanceof List<?> rows) {
        return IntStream.range(0, rows.size())
            .mapToObj(row -> value(path + "[" + row + "]", rows.get(row), meant))
            .toList();
      }
      Meant figure = meant.get(path);
      return figure == null ? value : figure.value();
    }
  }
}
