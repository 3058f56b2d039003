package cn.baoshen.intake;

import cn.baoshen.casebook.HandIns;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whose report a file says it is, and of which year; what it leaves blank it does not say, and the
 * folder and the collection say it.
 */
public class StatedOwner implements HandIns.Belonging {
  private final FormCatalog forms;
  private final Units units;

  public StatedOwner(FormCatalog forms, Units units) {
    this.forms = forms;
    this.units = units;
  }

  @Override
  public boolean isOfItsCase(Case subject, Report read) {
    return forms
        .byId(read.form())
        .map(Form::identity)
        .filter(
            who -> isElse(subject, at(read, who.code())) || isOther(subject, at(read, who.year())))
        .isEmpty();
  }

  private static @Nullable Object at(Report read, @Nullable String field) {
    return field == null ? null : read.at(field);
  }

  private boolean isElse(Case subject, @Nullable Object code) {
    return code != null
        && units.allByStatedCode(code.toString()).stream()
            .map(Unit::code)
            .noneMatch(subject.unitCode()::equals);
  }

  private static boolean isOther(Case subject, @Nullable Object year) {
    return year instanceof BigDecimal stated
        && stated.compareTo(BigDecimal.valueOf(subject.year())) != 0;
  }
}
