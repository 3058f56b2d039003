package cn.baoshen.rendering.workbook;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet.Row;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook are filled with: a report, or what the form itself prefills. */
interface WorkbookContents {
  /** What stands in a field of its own; null when nothing does. */
  @Nullable Object at(String field);

  /** The rows of a table, blank ones included; each by the keys of its columns. */
  List<Map<String, Object>> rows(Row each);

  /** A blank workbook of a year: the year, the texts that the form prefills, and named rows. */
  static WorkbookContents blank(Form form, int year) {
    return new WorkbookContents() {
      @Override
      public @Nullable Object at(String field) {
        return field.equals(form.identity().year()) ? BigDecimal.valueOf(year) : null;
      }

      @Override
      public List<Map<String, Object>> rows(Row each) {
        List<Map<String, Object>> rows = named(requireNonNull(form.fields().get(each.each())));
        each.prefill().forEach(row -> rows.add(new LinkedHashMap<>(row)));
        return padded(rows, each);
      }
    };
  }

  /** The values of a report, and blank rows under them as in the blank workbook. */
  static WorkbookContents of(Report report) {
    return new WorkbookContents() {
      @Override
      public @Nullable Object at(String field) {
        return report.at(field);
      }

      @Override
      public List<Map<String, Object>> rows(Row each) {
        return padded(new ArrayList<>(report.rows(requireNonNull(each.each()))), each);
      }
    };
  }

  private static List<Map<String, Object>> named(Field table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(Map.of("name", row.name())));
    return rows;
  }

  private static List<Map<String, Object>> padded(List<Map<String, Object>> rows, Row each) {
    int usual = 8;
    while (rows.size() < (each.blank() == 0 ? usual : each.blank())) {
      rows.add(Map.of());
    }
    return rows;
  }
}
