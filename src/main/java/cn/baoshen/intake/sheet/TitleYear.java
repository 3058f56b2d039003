package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.LabelText;
import cn.baoshen.form.Sheet;
import cn.baoshen.intake.file.NumberFormat;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The year that the words of a sheet say: its title, the line below it, a head. */
final class TitleYear {
  private static final String YEAR = "{year}";
  private static final String DIGITS = "((?:19|20)\\d\\d)";

  /** A year in a title, with its word and its brackets. */
  private static final Pattern SAID = Pattern.compile("[(\\[]?" + DIGITS + "年?度?[)\\]]?");

  /** A cell, or the end of a line, that says a year and nothing else. */
  private static final Pattern ALONE =
      Pattern.compile("^[(\\[]?" + DIGITS + "年度?[)\\]]?$|[(\\[]" + DIGITS + "年度[)\\]]$");

  private static final Pattern OF_NAME = Pattern.compile(DIGITS + "年");

  /** Nobody writes a longer title. */
  private static final int LONGEST = 60;

  private final PlacedLabels labels;
  private final SheetCells cells;

  private TitleYear(PlacedLabels labels) {
    this.labels = labels;
    this.cells = labels.sheet();
  }

  /** The year of a report whose form, or whose copy of it, has no cell for it. */
  static Optional<FoundCell> in(PlacedLabels labels) {
    TitleYear title = new TitleYear(labels);
    return Stream.of(title.printed(), title.titles(), title.alone())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A title that names years of which this is none. */
  static Optional<FoundCell> otherThan(int year, PlacedLabels labels) {
    TitleYear title = new TitleYear(labels);
    return title
        .overTheGrid()
        .filter(spot -> title.isTitle(spot) || isAlone(spot))
        .filter(spot -> isOfOthers(years(spot), year))
        .map(spot -> new FoundCell(spot.cell(), title.cells.place(spot.area()), false))
        .findFirst();
  }

  /** The one year in the name of a sheet: 2023年自评表. */
  static Optional<Integer> ofName(String sheet) {
    List<Integer> years =
        OF_NAME.matcher(plain(sheet)).results().map(y -> Integer.valueOf(y.group(1))).toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  /** The years that a title names. */
  static String listed(FoundCell title) {
    Set<Integer> years = years(plain(requireNonNull(title.cell()).text()));
    return String.join("、", years.stream().map(String::valueOf).toList());
  }

  private static boolean isOfOthers(Set<Integer> years, int year) {
    return !years.isEmpty() && !years.contains(year);
  }

  /** Where the form's own words have a year. */
  private Optional<FoundCell> printed() {
    List<Pattern> words = words(labels.plan().sheet());
    return texts()
        .flatMap(spot -> words.stream().map(word -> year(spot, word.matcher(said(spot)))))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Optional<FoundCell> titles() {
    return overTheGrid()
        .filter(this::isTitle)
        .filter(spot -> years(spot).size() == 1)
        .map(spot -> year(spot, SAID.matcher(said(spot))))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** As long as there is no other, which may be the head of a column. */
  private Optional<FoundCell> alone() {
    List<SheetCells.Spot> all = texts().filter(TitleYear::isAlone).toList();
    return all.size() == 1
        ? Optional.ofNullable(year(all.get(0), ALONE.matcher(said(all.get(0)))))
        : Optional.empty();
  }

  /** True for a cell, or the end of a line, that is a year and no more. */
  private static boolean isAlone(SheetCells.Spot spot) {
    return ALONE.matcher(said(spot)).find();
  }

  /** True for a cell that says a year and nothing else. */
  static boolean isYear(SheetCells.Spot spot) {
    return spot.cell().kind() == SheetCell.Kind.TEXT
        && spot.cell().text().length() <= LONGEST
        && ALONE.matcher(said(spot)).matches();
  }

  /** What stands over the first label of the form. */
  private Stream<SheetCells.Spot> overTheGrid() {
    int first = labels.all().stream().mapToInt(area -> area.top()).min().orElse(0);
    return texts().filter(spot -> spot.area().top() < first);
  }

  private Stream<SheetCells.Spot> texts() {
    return cells.filled().stream()
        .filter(spot -> spot.cell().kind() == SheetCell.Kind.TEXT)
        .filter(spot -> spot.cell().text().length() <= 2 * LONGEST);
  }

  /** The name of the sheet with whatever stands before it, but no document that is named there. */
  private boolean isTitle(SheetCells.Spot spot) {
    String said = said(spot);
    String core = LabelText.of(SAID.matcher(said).replaceAll("")).core();
    return said.length() <= LONGEST
        && said.indexOf('《') < 0
        && labels.plan().names().stream().anyMatch(core::endsWith);
  }

  private static Set<Integer> years(SheetCells.Spot spot) {
    return years(said(spot));
  }

  private static Set<Integer> years(String said) {
    Set<Integer> years = new TreeSet<>();
    SAID.matcher(said).results().forEach(year -> years.add(Integer.valueOf(year.group(1))));
    return years;
  }

  private static List<Pattern> words(Sheet sheet) {
    return Stream.concat(
            Stream.of(sheet.title().split("\\u3000")),
            sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Sheet.Cell::text)
                .filter(Objects::nonNull))
        .filter(text -> text.contains(YEAR))
        .map(TitleYear::pattern)
        .toList();
  }

  private static Pattern pattern(String text) {
    String[] parts = plain(text).split(Pattern.quote(YEAR), 2);
    return Pattern.compile(Pattern.quote(parts[0]) + "(\\d{4})" + Pattern.quote(parts[1]));
  }

  private static String said(SheetCells.Spot spot) {
    return plain(spot.cell().text());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000_]", "");
  }

  private @Nullable FoundCell year(SheetCells.Spot spot, Matcher said) {
    if (!said.find()) {
      return null;
    }
    String digits = said.groupCount() > 1 && said.group(1) == null ? said.group(2) : said.group(1);
    SheetCell year = new SheetCell(SheetCell.Kind.TEXT, digits, false, NumberFormat.UNKNOWN);
    return new FoundCell(year, cells.place(spot.area()), false);
  }
}
