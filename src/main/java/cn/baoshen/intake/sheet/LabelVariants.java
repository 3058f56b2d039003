package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Years;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wordings by which the labels of a form's sheet may appear in one sheet of a workbook: their
 * own, and those that the form knows counties to print in their place.
 */
final class LabelVariants {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern YEAR_WORD = Pattern.compile("\\{(?:year|lastYear)}年?");
  private static final int MOST_YEARS = 40;

  /** What a label of a figure may end with, or not. */
  private static final String FIGURE = "数";

  private static final int SHORTEST = 2;

  private final Map<Label, Set<String>> cores = new HashMap<>();
  private final Map<Label, List<String>> aliases = new HashMap<>();
  private final Map<Label, Set<String>> exact = new HashMap<>();

  /** How many labels have this very wording, or this core. */
  private final Map<String, Set<Label>> byExact = new HashMap<>();

  private final Map<String, Set<Label>> byCore = new HashMap<>();

  /** LabelVariants of forms alone, with at most two hundred years each: worked out once. */
  private static final Map<String, LabelText> KNOWN = new ConcurrentHashMap<>();

  private LabelVariants() {}

  private static LabelText known(String wording) {
    return KNOWN.computeIfAbsent(wording, LabelText::of);
  }

  static LabelVariants of(List<Label> labels, Aliases known, @Nullable Integer year) {
    LabelVariants wordings = new LabelVariants();
    for (Label label : labels) {
      inYears(label.text(), year).forEach(wording -> wordings.add(label, wording));
      for (String alias : known.of(label.text())) {
        inYears(alias, year).forEach(wording -> wordings.addAlias(label, wording));
      }
    }
    labels.stream()
        .filter(LabelVariants::isDated)
        .forEach(label -> wordings.addUndated(label, labels));
    labels.forEach(wordings::addShortened);
    return wordings;
  }

  private static Set<String> inYears(String wording, @Nullable Integer year) {
    Set<String> all = new LinkedHashSet<>(List.of(wording));
    if (wording.contains("{")) {
      all.add(Years.fill(wording, null));
      all.add(year == null ? wording : Years.fill(wording, year));
    }
    return all;
  }

  private void add(Label label, String wording) {
    LabelText text = known(wording);
    put(cores, label, text.core());
    put(exact, label, text.exact());
    put(byExact, text.exact(), label);
    put(byCore, text.core(), label);
  }

  private void addAlias(Label label, String wording) {
    List<String> all = aliases.computeIfAbsent(label, key -> new ArrayList<>());
    String core = known(wording).core();
    if (!all.contains(core)) {
      all.add(core);
    }
  }

  private static <K, V> void put(Map<K, Set<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }

  /** 预算数 stands for 2024年预算数 as long as there is no other 预算数. */
  private void addUndated(Label label, List<Label> labels) {
    String undated = undated(label);
    boolean alone =
        labels.stream().noneMatch(other -> !other.equals(label) && undated(other).equals(undated));
    if (alone) {
      add(label, YEAR_WORD.matcher(label.text()).replaceAll(""));
    }
  }

  /** 年内调整 stands for 年内调整数, behind every wording that says it whole. */
  private void addShortened(Label label) {
    List<String> all = aliases.computeIfAbsent(label, key -> new ArrayList<>());
    Stream.concat(cores(label).stream().sorted(), List.copyOf(all).stream())
        .filter(core -> core.endsWith(FIGURE) && core.length() > SHORTEST)
        .map(core -> core.substring(0, core.length() - FIGURE.length()))
        .filter(core -> !all.contains(core) && !cores(label).contains(core))
        .forEach(all::add);
  }

  private static String undated(Label label) {
    return known(YEAR_WORD.matcher(label.text()).replaceAll("")).core();
  }

  private static boolean isDated(Label label) {
    return label.text().contains("{");
  }

  /** The report's year as the labels tell it; null when they do not, or not with one voice. */
  static @Nullable Integer baseYear(List<Label> labels, LabelIndex index) {
    List<Label> dated = labels.stream().filter(LabelVariants::isDated).toList();
    Integer best = null;
    long most = 0;
    for (int year : dated.isEmpty() ? Set.<Integer>of() : years(index.cores())) {
      long hits = dated.stream().filter(label -> !index.with(core(label, year)).isEmpty()).count();
      // Heads are left over from last year's table rather than made for the next one's.
      if (hits > 0 && hits >= most) {
        best = year;
        most = hits;
      }
    }
    return best;
  }

  /** The cells that say the label for a year, whichever: a head that is left over from another. */
  static List<LabelIndex.Found> inAnyYear(Label label, LabelIndex index) {
    return isDated(label)
        ? years(index.cores()).stream()
            .flatMap(year -> index.with(core(label, year)).stream())
            .distinct()
            .toList()
        : List.of();
  }

  private static String core(Label label, int year) {
    return known(Years.fill(label.text(), year)).core();
  }

  private static Set<Integer> years(Collection<String> texts) {
    Set<Integer> years = new TreeSet<>();
    for (String text : texts) {
      Matcher matcher = YEAR.matcher(text);
      while (years.size() < MOST_YEARS && matcher.find()) {
        years.add(Integer.valueOf(matcher.group()));
        years.add(Integer.parseInt(matcher.group()) + 1);
      }
    }
    return years;
  }

  Set<String> cores(Label label) {
    return requireNonNull(cores.get(label));
  }

  /** What else is printed in the place of the label, the likeliest first. */
  List<String> aliases(Label label) {
    return aliases.getOrDefault(label, List.of());
  }

  /** True for the wording of a label, whichever. */
  boolean isOfAny(String core) {
    return byCore.containsKey(core)
        || aliases.values().stream().anyMatch(known -> known.contains(core));
  }

  /** True when this is the very wording of the label, its numbering included. */
  boolean isExact(Label label, LabelText text) {
    return requireNonNull(exact.get(label)).contains(text.exact());
  }

  /** True for the very wording of another label than this. */
  boolean isExactOfAnother(Label label, LabelText text) {
    return has(byExact, text.exact(), label);
  }

  /** True for the wording of another label than this, as it may be typed. */
  boolean isOfAnother(Label label, String core) {
    return has(byCore, core, label);
  }

  private static boolean has(Map<String, Set<Label>> labels, String wording, Label except) {
    return labels.getOrDefault(wording, Set.of()).stream().anyMatch(other -> !other.equals(except));
  }
}
