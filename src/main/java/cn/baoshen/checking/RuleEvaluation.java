package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Rule;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.ReadProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One check of a rule before one report: what it found, and what it could not see. */
final class RuleEvaluation {
  private final Rule rule;
  private final EvaluationContext dossier;
  private final boolean losesTables;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Explained> explained = new ArrayList<>();
  private final List<OneFact.Meant> meant = new ArrayList<>();
  private final List<Supplier<SameUnit>> sums = new ArrayList<>();
  private final Set<Place> missing = new LinkedHashSet<>();
  private final List<Supplier<List<Place>>> unseen = new ArrayList<>();
  private final Map<String, Set<Place>> unclear = new LinkedHashMap<>();

  /** The cells of rows that were called blank. */
  private final Set<String> blankCells = new HashSet<>();

  private boolean judged;
  private boolean passed;
  private boolean inapplicable;

  RuleEvaluation(Rule rule, EvaluationContext dossier) {
    this.rule = rule;
    this.dossier = dossier;
    this.losesTables = dossier.losesTables();
  }

  ReportValues values() {
    return dossier.values();
  }

  boolean isNeverNegative(Field field) {
    return dossier.form().isNeverNegative(field);
  }

  /** What is needed and not there; what could not be read is no blank that can be coped with. */
  List<Place> missing(List<Input> inputs) {
    List<Place> missing = new ArrayList<>();
    for (Input input : inputs) {
      if (input.isMissing() || isUnreadable(input)) {
        missing.add(input.place());
      }
    }
    return missing;
  }

  boolean losesTables() {
    return losesTables;
  }

  /** Tables that have no row only because nobody could tell where their columns are. */
  List<Place> lostTables(List<Place> read) {
    return read.stream()
        .filter(place -> place.field().type() == FieldType.TABLE)
        .filter(place -> !place.isFilled() && dossier.isUnreadable(place))
        .distinct()
        .toList();
  }

  /** True when a figure was written that could not be read, and may be one below zero. */
  boolean mayBeAnything(List<Place> places) {
    return places.stream()
        .anyMatch(place -> !isNeverNegative(place.field()) && dossier.isUnreadable(place));
  }

  private boolean isUnreadable(Input input) {
    return input.tolerated() && !input.place().isFilled() && dossier.isUnreadable(input.place());
  }

  /**
   * Notes that a subject could not be looked at.
   *
   * @param places what it lacks
   * @param read all that it looks at, asked for only when that is told
   */
  void lacks(List<Place> places, Supplier<List<Place>> read) {
    missing.addAll(places);
    unseen.add(() -> places);
    unseen.add(read);
  }

  /** Notes why nothing can be said of the row that these are in, or of the report. */
  void unclear(List<Input> inputs, String because, Supplier<List<Place>> read) {
    unseen.add(() -> inputs.stream().map(Input::place).toList());
    unseen.add(read);
    Set<Place> rows = unclear.computeIfAbsent(because, key -> new LinkedHashSet<>());
    inputs.stream().map(Input::place).filter(p -> p.row() != null).limit(1).forEach(rows::add);
  }

  /** Notes that two figures differ by what stands in a row that nobody reads; false if not. */
  boolean isMadeUp(Assertion claim, ReportValues subject, List<Place> read) {
    if (!(claim instanceof Assertion.Comparison figures) || !figures.isOfFigures()) {
      return false;
    }
    ReadProblem row = dossier.makingUp(figures.difference(subject), read);
    if (row != null) {
      unclear(List.of(), RuleTexts.of("unread-row", row.label()), () -> read);
    }
    return row != null;
  }

  void inapplicable(Supplier<List<Place>> read) {
    inapplicable = true;
    unseen.add(read);
  }

  void passed(Check check, ReportValues subject) {
    judged = true;
    passed = true;
    sums.add(() -> SameUnit.of(check, rule.severity(), subject, dossier));
  }

  /** True when a check held. */
  boolean hasPassed() {
    return passed;
  }

  /**
   * Notes a finding; a place that could not be read has its own and is not called blank as well.
   *
   * @param blank what was not there, so that the figures are only what they are without it
   */
  void found(Check check, ReportValues subject, List<Place> pointed, List<Place> blank) {
    judged = true;
    boolean blanks = check.claim() instanceof Assertion.Filled;
    List<Place> places =
        pointed.stream()
            .filter(place -> !blanks || !dossier.isUnreadable(place) && isFirstBlank(place))
            .toList();
    if (!blanks || !places.isEmpty()) {
      note(check, subject, places, blank);
    }
  }

  /** A merged cell is blank once, for however many rows it stands. */
  private boolean isFirstBlank(Place place) {
    return place.row() == null || blankCells.add(place.field().id() + " " + dossier.where(place));
  }

  private void note(Check check, ReportValues subject, List<Place> pointed, List<Place> blank) {
    AtFault atFault = AtFault.of(rule.id(), check, subject, dossier);
    List<Place> places = atFault.among(pointed);
    ComparedFigures sides = atFault.shown(ComparedFigures.of(check, subject));
    String message = check.message().say(words(check, subject, sides, places, atFault), subject);
    Check.Reason reason = check.reason();
    if (reason != null && reason.isGiven(subject)) {
      explained.add(
          new Explained(
              rule.id(), message, label(reason, subject), requireNonNull(reason.stated(subject))));
      return;
    }
    meant.addAll(atFault.meant());
    findings.add(
        new Finding(
            rule.id(),
            rule.severity(),
            places.stream().map(dossier::where).distinct().toList(),
            places.stream().map(Place::path).toList(),
            sides.stated(),
            sides.expected(),
            withReason(reason, subject, withBlank(blank, message))));
  }

  private String withBlank(List<Place> blank, String message) {
    return blank.isEmpty() ? message : RuleTexts.of("partly", message, dossier.whyMissing(blank));
  }

  /** Where the reason goes, or that what stands there is none. */
  private String withReason(Check.@Nullable Reason reason, ReportValues subject, String message) {
    if (reason == null) {
      return message;
    }
    String stated = reason.stated(subject);
    return stated == null
        ? RuleTexts.of("reason-wanted", message, label(reason, subject))
        : RuleTexts.of("no-reason", message, label(reason, subject), stated);
  }

  private String label(Check.Reason reason, ReportValues subject) {
    return dossier.labels().of(subject.place(reason.field()));
  }

  private Map<String, String> words(
      Check check,
      ReportValues subject,
      ComparedFigures sides,
      List<Place> places,
      AtFault atFault) {
    Map<String, String> words = new HashMap<>();
    words.put("label", atFault.label(places, dossier.labels()));
    words.put("columns", dossier.labels().columns(places));
    words.put("unit", places.isEmpty() ? null : unit(places.get(0)));
    words.put("left", sides.stated());
    words.put("right", sides.expected());
    words.put("difference", sides.difference(check, subject));
    return words;
  }

  /** The unit of the figure that is pointed at; null unless it is an amount. */
  private static @Nullable String unit(Place place) {
    return place.field().type() == FieldType.AMOUNT ? place.field().unit() : null;
  }

  /** Whether something could be said of the report, good or bad. */
  boolean isJudged() {
    return judged;
  }

  /** What it found, in the order of its checks. */
  List<Finding> findings() {
    return findings;
  }

  /** What the figures at fault were meant to be. */
  List<OneFact.Meant> meant() {
    return meant;
  }

  /** The amounts that add up. */
  List<Supplier<SameUnit>> sums() {
    return sums;
  }

  /** What would have been one, without its reason. */
  List<Explained> explained() {
    return explained;
  }

  /**
   * Why the rule, or a part of it, could not run; empty when all of it did.
   *
   * @param once whether it is put to the report as a whole, so that not applying is worth a word
   */
  Optional<NotChecked> notChecked(boolean once) {
    Optional<String> reasons =
        Stream.concat(
                missing.isEmpty() ? Stream.of() : Stream.of(dossier.whyMissing(missing)),
                unclear.entrySet().stream().map(this::reason))
            .reduce((one, other) -> RuleTexts.of("sentences", one, other));
    if (reasons.isPresent()) {
      return reasons.map(because -> new NotChecked(rule.id(), because, paths()));
    }
    return once && inapplicable && !judged
        ? Optional.of(
            new NotChecked(rule.id(), RuleTexts.of("inapplicable", rule.title()), paths()))
        : Optional.empty();
  }

  private List<String> paths() {
    return unseen.stream()
        .flatMap(read -> read.get().stream())
        .map(Place::path)
        .distinct()
        .toList();
  }

  private String reason(Map.Entry<String, Set<Place>> unclear) {
    return unclear.getValue().isEmpty()
        ? unclear.getKey()
        : RuleTexts.of("unclear", dossier.labels().rows(unclear.getValue()), unclear.getKey());
  }
}
