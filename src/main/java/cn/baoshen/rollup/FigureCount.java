package cn.baoshen.rollup;

import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.WorkingDays;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.model.Tier;
import cn.baoshen.rollup.Figures.Category;
import cn.baoshen.rollup.Figures.Day;
import cn.baoshen.rollup.Figures.ReviewerTime;
import cn.baoshen.rollup.Figures.Share;
import cn.baoshen.rollup.Figures.TierTime;
import cn.baoshen.rollup.TimeQueries.Decided;
import cn.baoshen.rollup.TimeQueries.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the figures of one form's reports. */
final class FigureCount {
  private static final int DECIMALS = 2;

  private final TimeQueries queries;
  private final CollectionProgress progress;
  private final WorkingDays days;
  private final ZoneId zone;
  private final Granted granted;

  /**
   * The working days that are granted.
   *
   * @param tier to a reviewer
   * @param closing from receipt to the end of a case
   */
  record Granted(int tier, int closing) {}

  FigureCount(
      TimeQueries queries,
      CollectionProgress progress,
      WorkingDays days,
      ZoneId zone,
      Granted granted) {
    this.queries = queries;
    this.progress = progress;
    this.days = days;
    this.zone = zone;
    this.granted = granted;
  }

  Figures of(Form form, int year, List<UnitLine> lines) {
    String id = form.id();
    List<Decided> decided = queries.decisions(year, id);
    return new Figures(
        progress.of(lines.stream().map(UnitLine::status).toList()),
        tiers(decided),
        within(queries.closed(year, id).stream().map(this::took).toList(), granted.closing()),
        firstTime(lines),
        queries.returnedByRules(year, id),
        categories(lines),
        curve(lines),
        grades(form, lines),
        queries.frequent(year, id, titles(form)),
        Usual.of(lines, form.rollUp().outliers()),
        reviewers(decided));
  }

  private static Map<String, String> titles(Form form) {
    return form.rules().stream().collect(Collectors.toMap(Rule::id, Rule::title, (a, b) -> a));
  }

  private List<TierTime> tiers(List<Decided> all) {
    return Arrays.stream(Tier.values())
        .map(tier -> tier(tier, all.stream().filter(d -> d.tier() == tier).toList()))
        .toList();
  }

  private TierTime tier(Tier tier, List<Decided> decided) {
    List<Integer> took = decided.stream().map(d -> took(d.span())).toList();
    return new TierTime(
        tier,
        decided.size(),
        Counted.mean(took),
        Counted.median(took),
        took.stream().max(Integer::compareTo).orElse(null),
        within(took, granted.tier()),
        (int) decided.stream().filter(Decided::returned).count());
  }

  private List<ReviewerTime> reviewers(List<Decided> all) {
    Map<String, List<Decided>> byReviewer =
        all.stream().collect(Collectors.groupingBy(Decided::by, TreeMap::new, Collectors.toList()));
    return byReviewer.entrySet().stream()
        .map(of -> reviewer(of.getKey(), of.getValue()))
        .sorted(Comparator.comparing(ReviewerTime::decided).reversed())
        .toList();
  }

  private ReviewerTime reviewer(String by, List<Decided> decided) {
    List<Integer> took = decided.stream().map(d -> took(d.span())).toList();
    return new ReviewerTime(
        by,
        decided.size(),
        Counted.mean(took),
        within(took, granted.tier()),
        (int) decided.stream().filter(Decided::returned).count());
  }

  private int took(Span span) {
    return days.between(
        LocalDate.ofInstant(span.from(), zone), LocalDate.ofInstant(span.to(), zone));
  }

  private static Share within(List<Integer> took, int most) {
    return Counted.share((int) took.stream().filter(days -> days <= most).count(), took.size());
  }

  private static Share firstTime(List<UnitLine> lines) {
    List<UnitLine> decided =
        lines.stream().filter(l -> l.isApproved() || l.rounds().returned() > 0).toList();
    long passed = decided.stream().filter(l -> l.rounds().returned() == 0).count();
    return Counted.share((int) passed, decided.size());
  }

  private List<Category> categories(List<UnitLine> lines) {
    Map<String, List<UnitLine>> byCategory =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.status().unit().category(), TreeMap::new, Collectors.toList()));
    List<Category> categories = new ArrayList<>();
    byCategory.forEach((name, of) -> categories.add(category(name, of)));
    return categories;
  }

  private Category category(String name, List<UnitLine> lines) {
    List<BigDecimal> scores = lines.stream().map(UnitLine::score).filter(Objects::nonNull).toList();
    BigDecimal mean =
        scores.isEmpty()
            ? null
            : scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(scores.size()), DECIMALS, RoundingMode.HALF_UP);
    return new Category(
        name,
        progress.of(lines.stream().map(UnitLine::status).toList()),
        (int) lines.stream().filter(UnitLine::isApproved).count(),
        firstTime(lines),
        mean);
  }

  /** What the registry says of a unit was so from the first day on. */
  private static List<Day> curve(List<UnitLine> all) {
    List<UnitLine> lines = all.stream().filter(line -> line.status().expected()).toList();
    TreeMap<LocalDate, int[]> byDay = new TreeMap<>();
    for (UnitLine line : lines) {
      count(byDay, line.firstOn(), 0);
      count(byDay, line.approvedOn(), 1);
    }
    List<Day> curve = new ArrayList<>();
    int received = (int) lines.stream().filter(FigureCount::isSaidByRegistry).count();
    int approved = 0;
    for (Map.Entry<LocalDate, int[]> day : byDay.entrySet()) {
      received += day.getValue()[0];
      approved += day.getValue()[1];
      curve.add(new Day(day.getKey(), received, approved));
    }
    return curve;
  }

  private static boolean isSaidByRegistry(UnitLine line) {
    return line.status().zero() && line.firstOn() == null;
  }

  private static void count(Map<LocalDate, int[]> byDay, @Nullable LocalDate day, int what) {
    if (day != null) {
      byDay.computeIfAbsent(day, on -> new int[2])[what]++;
    }
  }

  /**
   * In the order of the form's grades, which its parameters have; those of the reports otherwise.
   */
  private static Map<String, Integer> grades(Form form, List<UnitLine> lines) {
    Map<String, Integer> grades = new LinkedHashMap<>();
    if (form.parameters().get("grades") instanceof List<?> known) {
      known.forEach(g -> grades.put(String.valueOf(((Map<?, ?>) g).get("name")), 0));
    }
    lines.stream()
        .map(UnitLine::grade)
        .filter(Objects::nonNull)
        .forEach(grade -> grades.merge(grade, 1, Integer::sum));
    return grades;
  }
}
