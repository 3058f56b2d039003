package cn.baoshen.intake;

import cn.baoshen.form.LabelText;
import cn.baoshen.form.Years;
import cn.baoshen.intake.SheetPlan.Label;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wordings by which the labels of a form's sheet may appear in one sheet of a workbook. */
final class Wordings {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern YEAR_WORD = Pattern.compile("\\{(?:year|lastYear)}年?");
  private static final int MOST_YEARS = 40;

  private final Map<Label, Set<String>> cores = new HashMap<>();
  private final Map<Label, Set<String>> exact = new HashMap<>();

  /** Wordings of forms alone, with at most two hundred years each: worked out once. */
  private static final Map<String, LabelText> KNOWN = new ConcurrentHashMap<>();

  private Wordings() {}

  private static LabelText known(String wording) {
    return KNOWN.computeIfAbsent(wording, LabelText::of);
  }

  static Wordings of(List<Label> labels, LabelIndex index) {
    return of(labels, baseYear(labels, index));
  }

  private static Wordings of(List<Label> labels, Integer year) {
    Wordings wordings = new Wordings();
    for (Label label : labels) {
      wordings.add(label, label.text());
      if (isDated(label)) {
        wordings.add(label, Years.fill(label.text(), null));
        if (year != null) {
          wordings.add(label, Years.fill(label.text(), year));
        }
      }
    }
    labels.stream().filter(Wordings::isDated).forEach(label -> wordings.addUndated(label, labels));
    return wordings;
  }

  private void add(Label label, String wording) {
    LabelText text = known(wording);
    cores.computeIfAbsent(label, key -> new HashSet<>()).add(text.core());
    exact.computeIfAbsent(label, key -> new HashSet<>()).add(text.exact());
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

  private static String undated(Label label) {
    return known(YEAR_WORD.matcher(label.text()).replaceAll("")).core();
  }

  private static boolean isDated(Label label) {
    return label.text().contains("{");
  }

  /** The report's year as the labels tell it; null when they do not, or not with one voice. */
  private static Integer baseYear(List<Label> labels, LabelIndex index) {
    List<Label> dated = labels.stream().filter(Wordings::isDated).toList();
    Integer best = null;
    long most = 0;
    for (int year : dated.isEmpty() ? Set.<Integer>of() : years(index.cores())) {
      long hits = dated.stream().filter(label -> !index.with(core(label, year)).isEmpty()).count();
      if (hits >= most) {
        best = hits == most ? null : Integer.valueOf(year);
        most = hits;
      }
    }
    return best;
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
    return cores.get(label);
  }

  /** True when this is the very wording of the label, its numbering included. */
  boolean isExact(Label label, LabelText text) {
    return exact.get(label).contains(text.exact());
  }
}
