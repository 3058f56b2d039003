package cn.baoshen.intake.value;

import cn.baoshen.form.Form;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.intake.file.JsonDocument;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.ReadProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The troubles met while reading one file; of each kind only so many, then their number. */
public final class ReadProblems {
  private static final int MOST_OF_A_KIND = 200;
  private static final int LONGEST_STATED = 200;

  private final List<ReadProblem> met = new ArrayList<>();
  private final ShownFigures shown = new ShownFigures();
  private final Map<ReadProblem.Kind, Integer> counts = new EnumMap<>(ReadProblem.Kind.class);
  private final Quotients quotients;

  /** The troubles of a file that fills in this form. */
  public ReadProblems(Form form) {
    quotients = new Quotients(form);
  }

  public void unreadable(FieldLocation spot, Object stated, String reason) {
    add(ReadProblem.Kind.UNREADABLE, spot, stated, reason, List.of());
  }

  /**
   * @param meant the key that was meant, as far as it can be told
   */
  public void unknownKey(FieldLocation spot, Object stated, Optional<String> meant) {
    String key = shown(spot.field());
    add(
        ReadProblem.Kind.UNKNOWN_KEY,
        new FieldLocation(key, key, spot.pointer()),
        stated,
        meant.isPresent() ? "unknown-key-meant" : "unknown-key",
        Stream.concat(Stream.of(key), meant.stream()).toList());
  }

  /** Keys that are all written in another form, and were read: one of them, and their number. */
  public void otherKeys(FieldLocation spot, List<String> example) {
    add(ReadProblem.Kind.UNKNOWN_KEY, spot, null, "other-keys", example);
  }

  void refused(FieldLocation spot, @Nullable Object stated, CellValue.Refused refused) {
    add(refused.kind(), spot, stated, refused.reason(), refused.details());
  }

  public void tooManyRows(FieldLocation spot, int most) {
    add(ReadProblem.Kind.UNREADABLE, spot, null, "too-many-rows", List.of(String.valueOf(most)));
  }

  public void otherForm(FieldLocation spot, Object stated, String form) {
    add(ReadProblem.Kind.UNREADABLE, spot, stated, "other-form", List.of(form));
  }

  /** A figure that the form asks for twice, with two answers. */
  public void unlike(FieldLocation spot, Object stated, String otherPlace, String other) {
    add(
        ReadProblem.Kind.UNREADABLE,
        spot,
        stated,
        "stated-twice",
        List.of(otherPlace, shown(other)));
  }

  /** What the form asks for twice and need not be the same, with two answers. */
  public void otherwise(FieldLocation spot, Object stated, String otherPlace, String other) {
    add(
        ReadProblem.Kind.STATED_OTHERWISE,
        spot,
        stated,
        "stated-otherwise",
        List.of(otherPlace, shown(other)));
  }

  /** A title that names another year than the report. */
  public void otherYear(String field, String place, Object title, String named, int year) {
    add(
        ReadProblem.Kind.STATED_OTHERWISE,
        new FieldLocation(field, PlaceTexts.of("title"), place),
        title,
        ReadProblem.OTHER_YEAR,
        List.of(named, String.valueOf(year)));
  }

  /** A row with figures that the form does not have, unless it is told what is wrong there. */
  public void unreadRow(FieldLocation spot, int number, List<BigDecimal> figures) {
    if (met.stream().anyMatch(trouble -> isOfRow(trouble, spot.pointer()))) {
      return;
    }
    List<String> details = new ArrayList<>(List.of(String.valueOf(number), shown(spot.label())));
    figures.forEach(figure -> details.add(figure.toPlainString()));
    add(ReadProblem.Kind.UNKNOWN_KEY, spot, null, ReadProblem.UNREAD_ROW, details);
  }

  private static boolean isOfRow(ReadProblem trouble, String place) {
    boolean told =
        trouble.kind() == ReadProblem.Kind.MISSING_LABEL
            || trouble.reason().equals(ReadProblem.UNREAD_ROW);
    return told && trouble.place().equals(place);
  }

  /** A figure that a formula takes from another workbook. */
  void outside(FieldLocation spot, String stated) {
    add(ReadProblem.Kind.OTHER_WORKBOOK, spot, stated, "other-workbook", List.of(spot.pointer()));
  }

  /** A figure that is taken as its cell shows it. */
  void shown(FieldLocation spot, ShownFigure figure) {
    shown.add(spot, figure);
  }

  /** True for a cell in which nothing is divided by nothing, where that is no trouble. */
  boolean isNothing(FieldLocation spot, SheetCell cell) {
    return quotients.isNothing(spot.field(), cell);
  }

  /** A date that tells no day. */
  void noDay(FieldLocation spot, @Nullable Object stated) {
    add(ReadProblem.Kind.NO_DAY, spot, stated, "no-day", List.of());
  }

  /** A total of a table that is the sum of none of its rows. */
  void wrongTotal(FieldLocation spot, String stated, String sum, String difference) {
    add(ReadProblem.Kind.WRONG_TOTAL, spot, stated, "wrong-total", List.of(sum, difference));
  }

  /** A label that leads nowhere, or to several places. */
  public void label(ReadProblem.Kind kind, FieldLocation spot, String reason, String... details) {
    add(kind, spot, null, reason, List.of(details));
  }

  /** An answer to an earlier return that cannot be taken as one. */
  void reply(FieldLocation spot, String reason, Object... details) {
    List<String> texts = Stream.of(details).map(String::valueOf).toList();
    add(ReadProblem.Kind.UNKNOWN_KEY, spot, null, reason, texts);
  }

  private void add(
      ReadProblem.Kind kind,
      FieldLocation spot,
      @Nullable Object stated,
      String reason,
      List<String> details) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      met.add(
          new ReadProblem(
              kind, spot.field(), spot.label(), spot.pointer(), text(stated), reason, details));
    }
  }

  /** All of them; of a kind that was met too often, one more that says how many are left out. */
  public List<ReadProblem> all() {
    List<ReadProblem> all = new ArrayList<>(met);
    all.addAll(shown.all());
    counts.forEach(
        (kind, count) -> {
          if (count > MOST_OF_A_KIND) {
            all.add(more(kind, count - MOST_OF_A_KIND));
          }
        });
    return all;
  }

  private static ReadProblem more(ReadProblem.Kind kind, int left) {
    return new ReadProblem(kind, "", "", "", null, "more-troubles", List.of(String.valueOf(left)));
  }

  /** The raw text of a single value; a group or a table is not shown. */
  private static @Nullable String text(@Nullable Object stated) {
    if (stated instanceof String text) {
      return shown(text);
    }
    return stated instanceof JsonDocument.Literal literal ? shown(literal.text()) : null;
  }

  private static String shown(String text) {
    String clean = PlainText.clean(text.substring(0, Math.min(text.length(), 2 * LONGEST_STATED)));
    return PlainText.isLonger(clean, LONGEST_STATED)
        ? PlainText.shortened(clean, LONGEST_STATED - 1)
        : clean;
  }
}
