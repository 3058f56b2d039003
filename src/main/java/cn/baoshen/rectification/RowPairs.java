package cn.baoshen.rectification;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.model.Report;
import cn.baoshen.model.ValueEquality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Which row of a table became which: rows have no number of their own, and one that is inserted
 * moves all that follow. Told first by what is surest: equal rows, then equal words, then an equal
 * name, then rows that agree in most cells, at last the same place in the table.
 */
final class RowPairs {
  /** Beyond this many unlike rows nobody could follow, and each would be held against each. */
  private static final int MOST_COMPARED = 200;

  private final List<Field> columns;
  private final Optional<Field> name;
  private final boolean keyed;
  private final List<Map<String, Object>> before;
  private final List<Map<String, Object>> after;
  private final Map<Integer, Integer> pairs = new TreeMap<>();
  private final Map<Integer, Integer> back = new HashMap<>();

  private RowPairs(Field table, Report before, Report after) {
    this.columns = table.columns();
    this.name = RowIdentity.column(table, before);
    this.keyed = table.keyed();
    this.before = before.rows(table.id());
    this.after = after.rows(table.id());
  }

  /** Rows of the earlier report to rows of the later, both from 0; what came or went is absent. */
  static Map<Integer, Integer> of(Field table, Report before, Report after) {
    RowPairs rows = new RowPairs(table, before, after);
    rows.pair();
    return rows.pairs;
  }

  private void pair() {
    if (keyed) {
      pairBy((a, b) -> ValueEquality.same(a.get(Report.ROW_KEY), b.get(Report.ROW_KEY)));
      return;
    }
    pairInPlace(ValueEquality::same);
    pairBy(ValueEquality::same);
    pairBy(this::sameWords);
    pairBy(this::sameName);
    pairBy(this::mostlySame);
    pairInPlace((a, b) -> true);
  }

  private void pairInPlace(BiPredicate<Map<String, Object>, Map<String, Object>> alike) {
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (isFree(i, i) && alike.test(before.get(i), after.get(i))) {
        put(i, i);
      }
    }
  }

  private void pairBy(BiPredicate<Map<String, Object>, Map<String, Object>> alike) {
    if (before.size() - pairs.size() > MOST_COMPARED || after.size() - pairs.size() > 4000) {
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size() && !pairs.containsKey(i); j++) {
        if (isFree(i, j) && alike.test(before.get(i), after.get(j))) {
          put(i, j);
        }
      }
    }
  }

  private boolean isFree(int i, int j) {
    return !pairs.containsKey(i) && !back.containsKey(j);
  }

  private void put(int i, int j) {
    pairs.put(i, j);
    back.put(j, i);
  }

  private boolean sameWords(Map<String, Object> a, Map<String, Object> b) {
    List<Field> words = columns.stream().filter(c -> c.type() == FieldType.TEXT).toList();
    return words.stream().anyMatch(c -> a.get(c.id()) != null)
        && words.stream().allMatch(c -> ValueEquality.same(a.get(c.id()), b.get(c.id())));
  }

  private boolean sameName(Map<String, Object> a, Map<String, Object> b) {
    return name.map(Field::id)
        .filter(id -> a.get(id) != null && ValueEquality.same(a.get(id), b.get(id)))
        .isPresent();
  }

  private boolean mostlySame(Map<String, Object> a, Map<String, Object> b) {
    List<Field> filled =
        columns.stream().filter(c -> a.get(c.id()) != null || b.get(c.id()) != null).toList();
    long same =
        filled.stream().filter(c -> ValueEquality.same(a.get(c.id()), b.get(c.id()))).count();
    return 2 * same > filled.size();
  }
}
