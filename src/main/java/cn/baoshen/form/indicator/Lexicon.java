package cn.baoshen.form.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a form reads targets and results, and how it scores what falls short: one of
 * its parameters, made ready.
 */
public final class Lexicon {
  /** What a word before or behind a figure says of it. */
  enum Role {
    AT_LEAST,
    AT_MOST,
    ABOUT,
    HELD_TO,
    REACHING,
    INCREASE,
    DECREASE
  }

  /** What a word says for which no figure is needed. */
  enum Sense {
    NOTHING,
    NOT_NOTHING,
    EVERYTHING
  }

  /**
   * A class of results that are told by words.
   *
   * @param order its place in the form's list; of several the first counts
   * @param full whether such a result may have full points
   */
  record Band(@Nullable String name, int order, boolean full) {}

  private static final Set<String> KEYS =
      Set.of(
          "atLeast",
          "atMost",
          "about",
          "heldTo",
          "reaching",
          "increase",
          "decrease",
          "everything",
          "nothing",
          "notNothing",
          "noTarget",
          "severities",
          "lowerIsBetter",
          "mishaps",
          "higherIsBetter",
          "earnings",
          "tails",
          "lowerIsBetterGroups",
          "qualitative",
          "levels",
          "lowerLevel",
          "bands",
          "ceilingShare");
  private static final Set<String> BAND_KEYS = Set.of("name", "from", "to", "full", "words");

  private final Vocabulary<Role> before = new Vocabulary<>();
  private final Vocabulary<Role> after = new Vocabulary<>();
  private final Vocabulary<Sense> senses = new Vocabulary<>();
  private final NameWords names;
  private final Vocabulary<Band> bands = new Vocabulary<>();
  private final Vocabulary<String> severities = new Vocabulary<>();
  private final Set<String> qualitative;
  private final Set<String> noTarget;
  private final List<List<String>> levels;
  private final @Nullable String lowerLevel;
  private final CeilingShare ceilingShare;

  private Lexicon(Written written) {
    written.requireKeys(KEYS);
    addAround(written.group("atLeast"), Role.AT_LEAST);
    addAround(written.group("atMost"), Role.AT_MOST);
    addAround(written.group("about"), Role.ABOUT);
    before.with(written.words("heldTo"), Role.HELD_TO);
    before.with(written.words("reaching"), Role.REACHING);
    before.with(written.words("increase"), Role.INCREASE);
    before.with(written.words("decrease"), Role.DECREASE);
    senses.with(written.words("nothing"), Sense.NOTHING);
    senses.with(written.words("notNothing"), Sense.NOT_NOTHING);
    senses.with(written.words("everything"), Sense.EVERYTHING);
    names = NameWords.of(written);
    written.words("severities").forEach(word -> severities.with(List.of(word), word));
    qualitative = Set.copyOf(written.words("qualitative"));
    noTarget = Set.copyOf(written.wordsIfAny("noTarget"));
    levels = written.listsOfWords("levels");
    lowerLevel = written.text("lowerLevel");
    ceilingShare = CeilingShare.of(written.text("ceilingShare"));
    List<Written> all = written.groups("bands");
    all.forEach(band -> addBand(band, all.indexOf(band)));
  }

  /**
   * Makes a form's words ready.
   *
   * @param written the parameter as it stands in the form
   * @throws IllegalArgumentException naming what is missing, unknown or not as it should be
   */
  public static Lexicon of(Map<?, ?> written) {
    return new Lexicon(new Written(written));
  }

  private void addAround(Written sides, Role role) {
    sides.requireKeys(Set.of("before", "after"));
    before.with(sides.words("before"), role);
    after.with(sides.words("after"), role);
  }

  private void addBand(Written band, int order) {
    band.requireKeys(BAND_KEYS);
    band.requireNumber("from");
    band.requireNumber("to");
    bands.with(band.words("words"), new Band(band.text("name"), order, band.truth("full")));
  }

  Vocabulary<Role> before() {
    return before;
  }

  Vocabulary<Role> after() {
    return after;
  }

  Vocabulary<Sense> senses() {
    return senses;
  }

  Vocabulary<String> severities() {
    return severities;
  }

  Vocabulary<Band> bands() {
    return bands;
  }

  NameWords names() {
    return names;
  }

  CeilingShare ceilingShare() {
    return ceilingShare;
  }

  @Nullable String lowerLevel() {
    return lowerLevel;
  }

  /** True for what stands where nothing is asked for. */
  boolean isNoTarget(String word) {
    return noTarget.contains(word);
  }

  /** True for a word that tells how well and not how much. */
  boolean isQualitative(String word) {
    return qualitative.contains(word) || level(word).isPresent();
  }

  /** How good a word says something is, the best first; empty when it is no such word. */
  Optional<Integer> level(String word) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).contains(word)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
