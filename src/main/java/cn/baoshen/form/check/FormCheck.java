package cn.baoshen.form.check;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Kind;
import cn.baoshen.form.feel.KnownNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks that a form must pass before it is used, whatever it was written in. */
public final class FormCheck {
  private final Form form;
  private final FormMistakes mistakes;

  /**
   * @param mistakes takes what is found; what refers to a name that is unsure there is passed over
   */
  public FormCheck(Form form, FormMistakes mistakes) {
    this.form = form;
    this.mistakes = mistakes;
  }

  /** Notes all that is wrong. */
  public void run() {
    new FieldCheck(form, mistakes).run();
    checkIdentity();
    checkDerived();
    checkSheets();
    new AliasCheck(form, mistakes).run();
    form.keyFigures().forEach(this::checkKeyFigure);
    new RollUpCheck(form, mistakes).run();
    new RepeatedLinesCheck(form, mistakes).run();
  }

  private void checkIdentity() {
    Form.Identity identity = form.identity();
    if (identity.code() == null && identity.name() == null && identity.year() == null) {
      return;
    }
    checkIdentity("code", identity.code());
    checkIdentity("name", identity.name());
    checkIdentity("year", identity.year());
  }

  private void checkIdentity(String key, @Nullable String id) {
    Origin origin = form.origins().of("identity");
    mistakes.require(id != null, origin, "identity", "missing", key);
    if (id != null) {
      requireField(id, origin, "identity");
    }
  }

  private void requireField(String id, Origin origin, String who) {
    if (!form.fields().containsKey(id) && !mistakes.isUnsure(id)) {
      mistakes.add(origin, who, "unknown-field", id, NameHint.of(id, form.fields().keySet()));
    }
  }

  private void checkDerived() {
    Set<String> ids = new HashSet<>();
    for (Derived derived : form.derived()) {
      Origin origin = form.origins().of("derived/" + derived.id());
      mistakes.require(ids.add(derived.id()), origin, derived.id(), "duplicate");
      new LabelCheck(origin, derived.id(), mistakes).check(derived.label());
      compute(derived);
    }
  }

  private void compute(Derived derived) {
    Origin origin = form.origins().of("derived/" + derived.id() + "/value");
    CheckedText text = new CheckedText("value", derived.value(), origin, derived.id());
    KnownNames names = KnownNames.of(form);
    if (derived.type().isNumeric()) {
      text.compile(names, mistakes, Kind.NUMBER, "figure-not-number");
    } else {
      text.compile(names, mistakes);
    }
  }

  private void checkKeyFigure(String id) {
    List<String> known = new ArrayList<>(form.fields().keySet());
    form.derived().forEach(derived -> known.add(derived.id()));
    if (!known.contains(id) && !mistakes.isUnsure(id)) {
      Origin origin = form.origins().of("keyFigures");
      mistakes.add(origin, "keyFigures", "unknown-field", id, NameHint.of(id, known));
    }
  }

  private void checkSheets() {
    Set<String> names = new HashSet<>();
    for (Sheet sheet : form.sheets()) {
      Origin origin = form.origins().of("sheets/" + sheet.name());
      mistakes.require(names.add(sheet.name()), origin, sheet.name(), "sheet-twice");
      new SheetCheck(form, sheet, mistakes).run();
    }
  }
}
