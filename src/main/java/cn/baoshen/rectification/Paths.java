package cn.baoshen.rectification;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a place of one revision is found in another, in which rows may have moved. */
final class Paths {
  private static final Pattern ROW = Pattern.compile("(.*)\\[(\\d+)](.*)");

  private final Form form;
  private final Report before;
  private final Report after;
  private final Map<String, Map<Integer, Integer>> pairs = new HashMap<>();

  Paths(Form form, Report before, Report after) {
    this.form = form;
    this.before = before;
    this.after = after;
  }

  /** The path in the later revision; null when its row is no longer there. */
  @Nullable String later(String path) {
    Matcher row = ROW.matcher(path);
    if (!row.matches() || !form.fields().containsKey(row.group(1))) {
      return path;
    }
    Integer moved = rows(row.group(1)).get(Integer.valueOf(row.group(2)));
    return moved == null ? null : row.group(1) + "[" + moved + "]" + row.group(3);
  }

  private Map<Integer, Integer> rows(String table) {
    Field field = requireNonNull(form.fields().get(table));
    return pairs.computeIfAbsent(table, id -> RowPairs.of(field, before, after));
  }
}
