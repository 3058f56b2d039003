package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Rule;
import cn.baoshen.form.feel.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check is put to, as written. */
final class CheckSubjects {
  private final Form form;
  private final Rule.Check written;
  private final CheckOrigin origin;

  CheckSubjects(Form form, Rule.Check written, CheckOrigin origin) {
    this.form = form;
    this.written = written;
    this.origin = origin;
  }

  /** False when it names what is not there, which is noted. */
  boolean areSound() {
    boolean sound = written.each() == null || written.fields() == null;
    if (!sound) {
      origin.wrong("each", "each-and-fields");
    }
    return sound & isTable() & isKind() & areFields();
  }

  private boolean isTable() {
    if (written.each() == null) {
      return true;
    }
    Field table = form.field(written.each()).orElse(null);
    if (table == null) {
      unknown("each", written.each());
    } else if (table.type() != FieldType.TABLE && !origin.mistakes().isUnsure(written.each())) {
      origin.wrong("each", "not-a-table", written.each());
    }
    return table != null && table.type() == FieldType.TABLE;
  }

  /** Notes a field that the form lacks, unless it was meant to be there. */
  void unknown(String key, String id) {
    if (!origin.mistakes().isUnsure(id)) {
      origin.wrong(key, "unknown-field", id, NameHint.of(id, ids()));
    }
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Field field : form.fields().values()) {
      ids.add(field.id());
      field.columns().forEach(column -> ids.add(field.id() + "." + column.id()));
    }
    return ids;
  }

  private boolean isKind() {
    if (written.fields() == null || kind() != null) {
      return true;
    }
    List<String> known =
        Stream.concat(Stream.of(Rule.REQUIRED, Rule.NOT_NEGATIVE), FieldType.names().stream())
            .toList();
    String hint = NameHint.of(written.fields(), known);
    origin.wrong(
        "fields", "unknown-value", written.fields(), hint, String.join(", ", known), "fields");
    return false;
  }

  private boolean areFields() {
    List<String> lacking =
        written.except().stream().filter(id -> form.field(id).isEmpty()).toList();
    lacking.forEach(id -> unknown("except", id));
    return lacking.isEmpty();
  }

  /** Null for a kind that nobody knows. */
  private @Nullable Predicate<Field> kind() {
    if (written.fields().equals(Rule.REQUIRED)) {
      return Field::required;
    }
    if (written.fields().equals(Rule.NOT_NEGATIVE)) {
      return Field::isNotNegative;
    }
    FieldType type = FieldType.named(written.fields());
    return type == null ? null : field -> field.type() == type;
  }

  /** The names that expressions of the check may use. */
  KnownNames names(KnownNames names) {
    KnownNames inside =
        written.each() == null ? names : names.withRow(form.field(written.each()).orElseThrow());
    return written.fields() == null ? inside : inside.withValue(types());
  }

  private Set<FieldType> types() {
    return form.fields().values().stream()
        .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
        .filter(kind())
        .map(Field::type)
        .collect(Collectors.toSet());
  }

  Subjects subjects() {
    if (written.each() != null) {
      return new Subjects.EachRow(form.field(written.each()).orElseThrow());
    }
    if (written.fields() == null) {
      return new Subjects.Once();
    }
    return Subjects.EachField.of(form, kind(), Set.copyOf(written.except()));
  }
}
