package cn.baoshen.form.sample;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.form.Sheet;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of a form as different as its rules could meet them: blanks, noughts, equal figures, and
 * the texts and figures that the rules speak of. The same form gives the same reports.
 */
public final class ManyReports {
  private static final Pattern LITERAL =
      Pattern.compile("\"([^\"]*)\"|(?<![\\w.])(\\d+(?:\\.\\d+)?)");
  private static final List<String> FIGURES =
      List.of(
          "0", "1", "2", "3", "5", "10", "50", "90", "100", "110", "0.01", "1000", "12.34", "-1");
  private static final List<String> TEXTS = List.of(SampleTexts.say("many").split(" "));
  private static final List<String> PHONES = List.of(SampleTexts.say("phones").split(" "));
  private static final int BLANK_OF = 8;
  private static final int MOST_ROWS = 4;
  private static final int MANY_ROWS = 9;

  private final Form form;
  private final LocalDate today;
  private final Map<String, Object> fixed;
  private final Random random = new Random(20_240_601);
  private final List<BigDecimal> figures = new ArrayList<>();
  private final List<String> texts = new ArrayList<>(TEXTS);
  private String said = TEXTS.get(0);

  /**
   * @param fixed values that are right for the hand-in, by field; taken every other time
   */
  public ManyReports(Form form, LocalDate today, Map<String, Object> fixed) {
    this.form = form;
    this.today = today;
    this.fixed = fixed;
    FIGURES.forEach(figure -> figures.add(new BigDecimal(figure)));
    form.rules().stream().flatMap(rule -> rule.checks().stream()).forEach(this::learn);
    form.parameters().values().forEach(this::learnParameter);
    form.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(Sheet.Cell::choices)
        .forEach(texts::addAll);
  }

  private void learn(Rule.Check check) {
    Stream.of(check.applies(), check.left(), check.right(), check.holds(), check.unclear())
        .filter(text -> text != null)
        .forEach(this::learn);
  }

  private void learn(String expression) {
    for (Matcher literal = LITERAL.matcher(expression); literal.find(); ) {
      if (literal.group(1) != null) {
        texts.add(literal.group(1));
      } else {
        around(new BigDecimal(literal.group(2)));
      }
    }
  }

  private void learnParameter(Object value) {
    if (value instanceof BigDecimal figure) {
      around(figure);
    } else if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof List<?> list) {
      list.forEach(this::learnParameter);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::learnParameter);
    }
  }

  private void around(BigDecimal figure) {
    Stream.of(figure, figure.negate())
        .flatMap(one -> Stream.of(one, one.add(BigDecimal.ONE), one.subtract(BigDecimal.ONE)))
        .filter(one -> !figures.contains(one))
        .forEach(figures::add);
  }

  /**
   * Another report.
   *
   * @param few how many different figures it may have; 1 makes all alike
   * @param changed the fields and columns that may differ from the report before
   */
  public Report next(int few, Predicate<String> changed, @Nullable Report before) {
    int from = random.nextInt(figures.size());
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : form.fields().values()) {
      Object kept = before == null || changed.test(field.id()) ? null : before.at(field.id());
      Object value = kept != null ? kept : value(field, field.id(), from, few);
      if (value != null) {
        FieldTree.put(values, field.id(), value);
      }
    }
    return new Report(form.reference(), values, Map.of());
  }

  private @Nullable Object value(Field field, String path, int from, int few) {
    if (fixed.containsKey(path) && random.nextInt(4) > 0) {
      return fixed.get(path);
    }
    if (field.type() == FieldType.TABLE) {
      return rows(field, from, few);
    }
    return random.nextInt(BLANK_OF) == 0 ? null : value(field.type(), from, few);
  }

  private List<Map<String, Object>> rows(Field table, int from, int few) {
    List<Map<String, Object>> rows = new ArrayList<>();
    boolean many = random.nextInt(BLANK_OF) == 0;
    boolean alike = random.nextInt(BLANK_OF) == 0;
    for (int left = random.nextInt(many ? MANY_ROWS : MOST_ROWS); left > 0; left--) {
      if (alike && !rows.isEmpty() && !table.keyed()) {
        rows.add(new LinkedHashMap<>(rows.get(0)));
        continue;
      }
      Map<String, Object> row = new LinkedHashMap<>();
      for (Field column : table.columns()) {
        Object value = value(column, table.id() + "." + column.id(), from, few);
        if (value != null) {
          row.put(column.id(), value);
        }
      }
      if (table.keyed()) {
        row.put(Report.ROW_KEY, "row" + left);
      }
      rows.add(row);
    }
    return rows;
  }

  private @Nullable Object value(FieldType type, int from, int few) {
    return switch (type) {
      case TEXT, LONG_TEXT -> text();
      case PHONE -> one(PHONES);
      case DATE -> today.plusDays(random.nextInt(800) - 600L).toString();
      case INTEGER ->
          figures
              .get((from + random.nextInt(few)) % figures.size())
              .setScale(0, java.math.RoundingMode.DOWN);
      case TABLE -> null;
      default -> figures.get((from + random.nextInt(few)) % figures.size());
    };
  }

  /** What stands beside it, what tables of indicators say, or what the rules speak of. */
  private String text() {
    said =
        switch (random.nextInt(3)) {
          case 0 -> said;
          case 1 -> one(TEXTS);
          default -> one(texts);
        };
    return said;
  }

  private String one(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
