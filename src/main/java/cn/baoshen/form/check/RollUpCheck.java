package cn.baoshen.form.check;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.RollUp;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Kind;
import cn.baoshen.form.feel.KnownNames;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what the roll-up speaks of is there, and its own figures can be computed. */
final class RollUpCheck {
  private static final String NAME = "rollUp";

  private final Form form;
  private final FormMistakes mistakes;

  RollUpCheck(Form form, FormMistakes mistakes) {
    this.form = form;
    this.mistakes = mistakes;
  }

  void run() {
    form.rollUp().columns().forEach(this::column);
    form.rollUp().outliers().forEach(this::own);
    form.rollUp().compared().stream().filter(id -> !isTold(id)).forEach(this::checkFigure);
    checkKnown(form.rollUp().score(), figures());
    checkKnown(form.rollUp().grade(), form.derived().stream().map(Derived::id).toList());
    RollUp.Groups groups = form.rollUp().groups();
    if (groups != null) {
      checkGroups(groups);
    }
  }

  private List<String> figures() {
    return Stream.concat(
            form.fields().values().stream()
                .filter(field -> field.type() != FieldType.TABLE)
                .map(Field::id),
            form.derived().stream().map(Derived::id))
        .toList();
  }

  private void column(RollUp.Column column) {
    Derived own = column.own();
    if (own == null) {
      checkKnown(isTold(column.id()) ? null : column.id(), figures());
    } else {
      own(own);
    }
  }

  /** A key figure that there is not was told as one already. */
  private boolean isTold(String id) {
    return form.keyFigures().contains(id) && form.field(id).isEmpty();
  }

  private void checkFigure(String id) {
    checkKnown(id, figures());
  }

  private void own(Derived own) {
    Origin origin = form.origins().of(NAME + "/" + own.label());
    CheckedText text = new CheckedText("value", own.value(), origin, NAME);
    if (own.type().isNumeric()) {
      text.compile(KnownNames.of(form), mistakes, Kind.NUMBER, "figure-not-number");
    } else {
      text.compile(KnownNames.of(form), mistakes);
    }
  }

  private void checkGroups(RollUp.Groups groups) {
    List<String> tables =
        form.fields().values().stream()
            .filter(field -> field.type() == FieldType.TABLE)
            .map(Field::id)
            .toList();
    checkKnown(groups.table(), tables);
    form.field(groups.table())
        .ifPresent(t -> checkKnown(groups.by(), t.columns().stream().map(Field::id).toList()));
  }

  private void checkKnown(@Nullable String id, Collection<String> known) {
    if (id != null && !known.contains(id) && !mistakes.isUnsure(id)) {
      Origin origin = form.origins().of(NAME);
      mistakes.add(origin, NAME, "unknown-field", id, NameHint.of(id, known));
    }
  }
}
