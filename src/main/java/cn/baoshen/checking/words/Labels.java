package cn.baoshen.checking.words;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.feel.Place;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Chinese names of places in one report. */
public final class Labels {
  /** The pointer of a column in a row of a document. */
  private static final Pattern ROW = Pattern.compile("/.*/(\\d{1,6})/[^/]+");

  private final @Nullable Integer year;
  private final Map<String, String> places;

  public Labels(Form form, Report report) {
    Object stated = report.at(requireNonNull(form.identity().year()));
    year = stated instanceof BigDecimal number ? number.intValue() : null;
    places = report.places();
  }

  /** 基本支出 决算数, or 绩效指标第3行的得分. */
  public String of(Place place) {
    return place.row() == null
        ? place.field().label(year)
        : RuleTexts.of("row", table(place).label(year), number(place), place.field().label(year));
  }

  private static Field table(Place place) {
    return requireNonNull(place.row()).table();
  }

  /** As the unit counts its rows: those that it left empty count in a document. */
  private String number(Place place) {
    Matcher row = ROW.matcher(places.getOrDefault(place.position(), ""));
    int index =
        row.matches() ? Integer.parseInt(row.group(1)) : requireNonNull(place.row()).number();
    return String.valueOf(index + 1);
  }

  /** All of them in one phrase, the rows of a column together. */
  public String of(List<Place> places) {
    Map<Object, List<Place>> together = new LinkedHashMap<>();
    places.forEach(
        place -> together.computeIfAbsent(key(place), k -> new ArrayList<>()).add(place));
    return together.values().stream().map(this::phrase).reduce(Labels::joined).orElse("");
  }

  private static Object key(Place place) {
    return place.row() == null ? place.path() : List.of(table(place).id(), place.field().id());
  }

  private String phrase(List<Place> column) {
    Place first = column.get(0);
    if (first.row() == null) {
      return of(first);
    }
    String numbers = column.stream().map(this::number).reduce(Labels::joined).orElse("");
    return RuleTexts.of("rows", table(first).label(year), numbers, first.field().label(year));
  }

  /** 绩效指标第3、5行; the places are in one table. */
  public String rows(Collection<Place> places) {
    String numbers = places.stream().map(this::number).reduce(Labels::joined).orElse("");
    return RuleTexts.of("rowsAlone", table(places.iterator().next()).label(year), numbers);
  }

  /** The labels of fields and columns alone, where the sentence names the row itself. */
  public String columns(List<Place> places) {
    return places.stream()
        .map(place -> place.field().label(year))
        .reduce(Labels::joined)
        .orElse("");
  }

  private static String joined(String one, String other) {
    return RuleTexts.of("list", one, other);
  }
}
