package cn.baoshen.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** What a part of an expression reads, its names already tied to the form. */
sealed interface Reads {
  /** Notes every place that is read in a report. */
  void trace(Trace trace);

  /** The type of the first figure in it; null when there is none. */
  default FieldType type() {
    return null;
  }

  /** A part that stands for rows of a table, all or some of them. */
  sealed interface Rows extends Reads {
    Field table();

    List<Values.Row> rows(Trace trace);
  }

  /**
   * Something that is not in the report: a number, a parameter, a variable.
   *
   * @param value what it is made of, as far as names go further into it
   * @param by what is read to choose it; null for nothing
   */
  record Constant(Object value, Reads by) implements Reads {
    @Override
    public void trace(Trace trace) {
      if (by != null) {
        by.trace(trace);
      }
    }

    /** Any one of its items; null when it has none. */
    Object item() {
      return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
    }

    /** One entry of it, or of each of its items. */
    Constant entry(String key) {
      Object group = value instanceof List<?> ? item() : value;
      if (group instanceof Map<?, ?> map && map.containsKey(key)) {
        return new Constant(map.get(key), by);
      }
      throw new BadExpression("unknown-name", key);
    }
  }

  /** An operator or function and what it is applied to. */
  record Whole(List<Reads> parts) implements Reads {
    @Override
    public FieldType type() {
      return parts.stream().map(Reads::type).filter(Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    public void trace(Trace trace) {
      parts.forEach(part -> part.trace(trace));
    }
  }

  /** A part whose blanks are coped with. */
  record Tolerant(Reads of) implements Reads {
    @Override
    public FieldType type() {
      return of.type();
    }

    @Override
    public void trace(Trace trace) {
      trace.tolerating(() -> of.trace(trace));
    }
  }

  /** A field of its own. */
  record Single(Field field) implements Reads {
    @Override
    public FieldType type() {
      return field.type();
    }

    @Override
    public void trace(Trace trace) {
      trace.note(trace.values().cell(field));
    }
  }

  /** The field that a check quantifies over. */
  record AnyValue() implements Reads {
    @Override
    public void trace(Trace trace) {
      trace.note(trace.values().cell());
    }
  }

  /** A whole table. */
  record All(Field table) implements Rows {
    @Override
    public List<Values.Row> rows(Trace trace) {
      return trace.values().rows(table);
    }

    @Override
    public void trace(Trace trace) {
      trace.note(trace.values().cell(table));
    }
  }

  /** One row that a name is bound to. */
  record Bound(String name, Field table) implements Rows {
    @Override
    public List<Values.Row> rows(Trace trace) {
      return List.of(trace.bound(name));
    }

    @Override
    public void trace(Trace trace) {
      throw new IllegalStateException("a row is not a value: " + name);
    }
  }

  /** The rows for which a condition holds. */
  record Only(Rows of, String item, ParsedExpression holds, Reads condition) implements Rows {
    @Override
    public Field table() {
      return of.table();
    }

    @Override
    public List<Values.Row> rows(Trace trace) {
      List<Values.Row> all = of.rows(trace);
      all.forEach(row -> trace.deciding(item, row, condition));
      return trace.missesAny()
          ? List.of()
          : all.stream().filter(row -> trace.holds(holds, row)).toList();
    }

    @Override
    public void trace(Trace trace) {
      rows(trace);
    }
  }

  /** The row at a position, counted from 1; from the end when it is negative. */
  record At(Rows of, int position) implements Rows {
    @Override
    public Field table() {
      return of.table();
    }

    @Override
    public List<Values.Row> rows(Trace trace) {
      List<Values.Row> all = of.rows(trace);
      int index = position < 0 ? all.size() + position : position - 1;
      return IntStream.of(index).filter(i -> i >= 0 && i < all.size()).mapToObj(all::get).toList();
    }

    @Override
    public void trace(Trace trace) {
      rows(trace);
    }
  }

  /** One column of some rows; of a table without any row, the table itself is what is missing. */
  record Column(Rows of, Field field) implements Reads {
    @Override
    public FieldType type() {
      return field.type();
    }

    @Override
    public void trace(Trace trace) {
      List<Values.Row> rows = of.rows(trace);
      rows.forEach(row -> trace.note(row.cell(field)));
      if (rows.isEmpty() && of instanceof All all) {
        all.trace(trace);
      }
    }
  }

  /** A body that is read once for each row. */
  record Each(String name, Rows in, Reads body) implements Reads {
    @Override
    public FieldType type() {
      return body.type();
    }

    @Override
    public void trace(Trace trace) {
      in.rows(trace).forEach(row -> trace.binding(name, row, () -> body.trace(trace)));
      if (in instanceof All all && trace.values().rows(all.table()).isEmpty()) {
        all.trace(trace);
      }
    }
  }
}
