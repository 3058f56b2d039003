package cn.baoshen.form.feel;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a part of an expression reads, its names already tied to the form. */
sealed interface Reads
    permits RowsPart,
        Reads.Constant,
        Reads.Whole,
        Reads.Tolerant,
        Reads.Single,
        Reads.AnyValue,
        Reads.Column,
        Reads.Each {
  /** Notes every place that is read in a report. */
  void trace(Trace trace);

  /** The type of the first figure in it; null when there is none. */
  default @Nullable FieldType type() {
    return null;
  }

  /** True when all that counts in it are figures of the report, and no parameter. */
  default boolean isOfPlaces() {
    return true;
  }

  /** True when it is the name of one place. */
  default boolean isPlace() {
    return false;
  }

  /** The place that it is the name of; null when it computes something. */
  default @Nullable Place place(ReportValues values) {
    return null;
  }

  /**
   * Something that is not in the report: a number, a parameter, a variable.
   *
   * @param value what it is made of, as far as names go further into it
   * @param by what is read to choose it; null for nothing
   */
  record Constant(@Nullable Object value, @Nullable Reads by) implements Reads {
    @Override
    public void trace(Trace trace) {
      if (by != null) {
        by.trace(trace);
      }
    }

    @Override
    public boolean isOfPlaces() {
      return false;
    }

    /** Any one of its items; null when it has none. */
    @Nullable Object item() {
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

  /** An operator or function and what it is applied to; of those inside, their parts. */
  record Whole(List<Reads> parts) implements Reads {
    public Whole {
      parts =
          parts.stream()
              .flatMap(part -> part instanceof Whole inner ? inner.parts.stream() : Stream.of(part))
              .toList();
    }

    @Override
    public @Nullable FieldType type() {
      return parts.stream().map(Reads::type).filter(Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    public boolean isOfPlaces() {
      return parts.stream().allMatch(Reads::isOfPlaces);
    }

    @Override
    public void trace(Trace trace) {
      for (Reads part : parts) {
        part.trace(trace);
      }
    }
  }

  /** A part whose blanks are coped with. */
  record Tolerant(Reads of) implements Reads {
    @Override
    public @Nullable FieldType type() {
      return of.type();
    }

    @Override
    public boolean isOfPlaces() {
      return of.isOfPlaces();
    }

    @Override
    public void trace(Trace trace) {
      trace.tolerating(() -> of.trace(trace));
    }
  }

  /** A field of its own. */
  record Single(Field field) implements Reads {
    @Override
    public boolean isOfPlaces() {
      return field.type().isNumeric();
    }

    @Override
    public FieldType type() {
      return field.type();
    }

    @Override
    public void trace(Trace trace) {
      trace.note(trace.values().place(field));
    }

    @Override
    public boolean isPlace() {
      return true;
    }

    @Override
    public Place place(ReportValues values) {
      return values.place(field);
    }
  }

  /** The field that a check quantifies over. */
  record AnyValue() implements Reads {
    @Override
    public void trace(Trace trace) {
      trace.note(place(trace.values()));
    }

    @Override
    public boolean isPlace() {
      return true;
    }

    @Override
    public Place place(ReportValues values) {
      return requireNonNull(values.place());
    }
  }

  /** One column of some rows; of a table without any row, the table itself is what is missing. */
  record Column(RowsPart of, Field field) implements Reads {
    @Override
    public boolean isOfPlaces() {
      return field.type().isNumeric();
    }

    @Override
    public boolean isPlace() {
      return of instanceof RowsPart.Bound;
    }

    @Override
    public @Nullable Place place(ReportValues values) {
      return isPlace() ? requireNonNull(values.row()).place(field) : null;
    }

    @Override
    public FieldType type() {
      return field.type();
    }

    @Override
    public void trace(Trace trace) {
      List<TableRow> rows = of.rows(trace);
      rows.forEach(row -> trace.note(row.place(field)));
      if (rows.isEmpty() && of instanceof RowsPart.All all) {
        all.trace(trace);
      }
    }
  }

  /** A body that is read once for each row. */
  record Each(String name, RowsPart in, Reads body) implements Reads {
    @Override
    public @Nullable FieldType type() {
      return body.type();
    }

    @Override
    public void trace(Trace trace) {
      in.rows(trace).forEach(row -> trace.binding(name, row, () -> body.trace(trace)));
      if (in instanceof RowsPart.All all && trace.values().rows(all.table()).isEmpty()) {
        all.trace(trace);
      }
    }
  }
}
