package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check is put to: the report once, or every row of a table, or every field of a kind. */
sealed interface Subjects {
  Stream<ReportValues> of(ReportValues values);

  /** The report as a whole. */
  record Once() implements Subjects {
    @Override
    public Stream<ReportValues> of(ReportValues values) {
      return Stream.of(values);
    }
  }

  /** Every row of a table. */
  record EachRow(Field table) implements Subjects {
    @Override
    public Stream<ReportValues> of(ReportValues values) {
      return values.rows(table).stream().map(values::withRow);
    }
  }

  /**
   * Every field of a kind, columns of tables in every row.
   *
   * @param singles fields of their own
   * @param tables tables that are asked for as a whole when they have no row
   * @param columns the columns by table
   */
  record EachField(List<Field> singles, List<Field> tables, List<Columns> columns)
      implements Subjects {
    /** The columns of one table. */
    record Columns(Field table, List<Field> columns) {}

    static EachField of(Form form, @Nullable Predicate<Field> kind, Set<String> except) {
      List<Field> chosen =
          form.fields().values().stream()
              .filter(kind)
              .filter(f -> !except.contains(f.id()))
              .toList();
      return new EachField(
          chosen.stream().filter(field -> field.type() != FieldType.TABLE).toList(),
          chosen.stream().filter(field -> field.type() == FieldType.TABLE).toList(),
          form.fields().values().stream().map(table -> columns(table, kind, except)).toList());
    }

    private static Columns columns(
        Field table, @Nullable Predicate<Field> kind, Set<String> except) {
      return new Columns(
          table,
          table.columns().stream()
              .filter(kind)
              .filter(column -> !except.contains(table.id() + "." + column.id()))
              .toList());
    }

    @Override
    public Stream<ReportValues> of(ReportValues values) {
      Stream<Place> alone = singles.stream().map(values::place);
      Stream<Place> empty = tables.stream().map(values::place).filter(c -> !c.isFilled());
      Stream<Place> inRows = columns.stream().flatMap(table -> places(table, values));
      return Stream.of(alone, empty, inRows).flatMap(places -> places).map(values::withValue);
    }

    private static Stream<Place> places(Columns of, ReportValues values) {
      return values.rows(of.table()).stream().flatMap(row -> of.columns().stream().map(row::place));
    }
  }
}
