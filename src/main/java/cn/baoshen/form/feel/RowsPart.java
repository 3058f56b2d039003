package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A part of an expression that stands for rows of a table, all or some of them. */
sealed interface RowsPart extends Reads {
  Field table();

  List<TableRow> rows(Trace trace);

  /** RowsPart are no figures. */
  @Override
  default boolean isOfPlaces() {
    return false;
  }

  /** A whole table. */
  record All(Field table) implements RowsPart {
    @Override
    public List<TableRow> rows(Trace trace) {
      return trace.values().rows(table);
    }

    @Override
    public void trace(Trace trace) {
      trace.note(trace.values().place(table));
    }
  }

  /** One row that a name is bound to. */
  record Bound(String name, Field table) implements RowsPart {
    @Override
    public List<TableRow> rows(Trace trace) {
      return List.of(trace.bound(name));
    }

    @Override
    public void trace(Trace trace) {
      throw new IllegalStateException("a row is not a value: " + name);
    }
  }

  /** The rows for which a condition holds. */
  record Only(RowsPart of, String item, ParsedExpression holds, Reads condition)
      implements RowsPart {
    @Override
    public Field table() {
      return of.table();
    }

    @Override
    public List<TableRow> rows(Trace trace) {
      return of.rows(trace).stream()
          .filter(row -> trace.deciding(item, row, condition) && trace.holds(holds, row))
          .toList();
    }

    @Override
    public void trace(Trace trace) {
      rows(trace);
    }
  }

  /** The row at a position, counted from 1; from the end when it is negative. */
  record At(RowsPart of, int position) implements RowsPart {
    @Override
    public Field table() {
      return of.table();
    }

    @Override
    public List<TableRow> rows(Trace trace) {
      List<TableRow> all = of.rows(trace);
      int index = position < 0 ? all.size() + position : position - 1;
      return IntStream.of(index).filter(i -> i >= 0 && i < all.size()).mapToObj(all::get).toList();
    }

    @Override
    public void trace(Trace trace) {
      rows(trace);
    }
  }
}
