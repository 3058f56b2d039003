package cn.baoshen.checking;

import cn.baoshen.checking.CompiledRule.Answer;
import cn.baoshen.checking.OneFact.Meant;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What one rule found, followed through the report until no other figure shows the same fault. */
final class FollowedFault {
  private static final int MOST_ROUNDS = 8;

  /** Beyond these the places say it. */
  private static final int MOST_NAMED = 12;

  private final int rule;
  private final Function<Reading, List<Answer>> rules;

  /** What was meant, by position. */
  private final Map<String, Meant> meant = new LinkedHashMap<>();

  /** What follows from what was found, and has no finding of its own. */
  private final List<Meant> alike = new ArrayList<>();

  private final List<Finding> more = new ArrayList<>();
  private Reading mended;
  private List<Answer> now;

  private FollowedFault(
      int rule, Reading reading, List<Answer> said, Function<Reading, List<Answer>> rules) {
    this.rule = rule;
    this.rules = rules;
    this.mended = reading;
    this.now = said;
  }

  /**
   * Follows what a rule found.
   *
   * @param sure whether it is at fault for sure; else it is taken as it is
   */
  static FollowedFault of(
      int rule,
      Reading reading,
      List<Answer> said,
      Function<Reading, List<Answer>> rules,
      boolean sure) {
    FollowedFault fault = new FollowedFault(rule, reading, said, rules);
    fault.mend();
    for (int round = 1; sure && round < MOST_ROUNDS && !fault.own().isEmpty(); round++) {
      fault.tellMore();
      fault.mend();
    }
    return fault;
  }

  /** What the rule finds now, and did not before. */
  private List<Meant> own() {
    return unknown(now.get(rule).meant());
  }

  private List<Meant> unknown(Collection<Meant> figures) {
    return figures.stream().filter(figure -> !meant.containsKey(figure.position())).toList();
  }

  private void tellMore() {
    List<String> places = own().stream().map(Meant::where).toList();
    now.get(rule).apart().stream()
        .filter(finding -> finding.where().stream().anyMatch(places::contains))
        .forEach(more::add);
  }

  private void mend() {
    List<Meant> own = own();
    List<Meant> all = unknown(SameUnit.spread(own, now));
    all.stream().filter(figure -> !own.contains(figure)).forEach(alike::add);
    all.forEach(figure -> meant.putIfAbsent(figure.position(), figure));
    mended = mended.with(Meant.in(mended.report(), all));
    now = rules.apply(mended);
  }

  List<Meant> meant() {
    return List.copyOf(meant.values());
  }

  /** The report without the fault. */
  Reading mended() {
    return mended;
  }

  /** What is said of the report without the fault. */
  List<Answer> now() {
    return now;
  }

  /** What was said, with every place of the fault in the answer of its rule. */
  List<Answer> told(List<Answer> said) {
    List<Answer> told = new ArrayList<>(said);
    List<Finding> further = new ArrayList<>(more);
    List<Meant> unit = alike.stream().filter(SameUnit::isOfUnit).toList();
    if (!unit.isEmpty() && !said.get(rule).findings().isEmpty()) {
      further.add(alike(said.get(rule).findings().get(0), unit));
    }
    told.set(rule, said.get(rule).further(further));
    return told;
  }

  private static Finding alike(Finding first, List<Meant> figures) {
    List<String> places = figures.stream().map(Meant::where).distinct().toList();
    String named = String.join("、", places.subList(0, Math.min(places.size(), MOST_NAMED)));
    String key = places.size() > MOST_NAMED ? "same-unit-many" : "same-unit";
    return new Finding(
        first.rule(),
        first.severity(),
        places,
        figures.stream().map(figure -> figure.place().path()).toList(),
        null,
        null,
        RuleTexts.of(key, named, places.size()));
  }
}
