package cn.baoshen.form.json;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report in the shape in which a unit submits it, so that what is kept can be read again. */
public final class ReportJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private ReportJson() {}

  /** UTF-8 JSON, indented, its keys in the form's order; numbers are written exactly. */
  public static byte[] write(Report report, Form form) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(report, form));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report of plain values cannot fail to be written", e);
    }
  }

  /** The same as a tree of maps, lists, numbers and texts; keyed tables are objects. */
  public static Map<String, Object> tree(Report report, Form form) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("form", report.form());
    for (Field field : form.fields().values()) {
      Object value = report.at(field.id());
      if (value != null) {
        FieldTree.put(
            tree, field.id(), field.keyed() ? named(field, report.rows(field.id())) : value);
      }
    }
    return tree;
  }

  private static Map<String, Object> named(Field table, List<Map<String, Object>> rows) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>(row);
      Object key = cells.remove(Report.ROW_KEY);
      if (isUsual(table, key, cells.get("name"))) {
        cells.remove("name");
      }
      named.put(String.valueOf(key), cells);
    }
    return named;
  }

  /** A name that the reader would give the row by itself. */
  private static boolean isUsual(Field table, Object key, @Nullable Object name) {
    return table.rows().stream().anyMatch(row -> row.key().equals(key) && row.name().equals(name));
  }
}
