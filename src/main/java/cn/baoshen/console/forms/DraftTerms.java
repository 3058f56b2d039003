package cn.baoshen.console.forms;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.terms.Terms;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a draft would be asked, and when: what an administrator looks at before it is enabled.
 *
 * @param everyone whether every unit owes it
 * @param categories those whose units owe it
 * @param units how many units of the registry would owe it; those that the registry names for it
 *     among them
 * @param apart label of the field that tells a unit's several reports apart; null when it hands in
 *     one
 * @param expected which of them each owes; empty when one at least
 */
record DraftTerms(
    boolean everyone,
    List<String> categories,
    int units,
    LocalDate opens,
    LocalDate due,
    @Nullable String apart,
    List<String> expected) {

  static DraftTerms of(Form form, OpenCollection collection, Units units) {
    Terms terms = form.terms();
    Set<String> owing = terms.owedBy() == null ? Set.of() : terms.owedBy();
    return new DraftTerms(
        owing.contains(AskedForm.ALL),
        owing.stream().filter(category -> !category.equals(AskedForm.ALL)).sorted().toList(),
        (int) units.all().stream().filter(unit -> owes(unit, form)).count(),
        terms.opens(collection.opens()),
        terms.due(collection.due()),
        apart(form),
        terms.expected());
  }

  private static boolean owes(Unit unit, Form form) {
    return unit.forms() == null
        ? AskedForm.owes(form.terms().owedBy(), unit.category())
        : unit.forms().containsKey(form.id());
  }

  private static @Nullable String apart(Form form) {
    Terms.Key key = form.terms().key();
    Field field = key == null ? null : form.fields().get(key.field());
    return field == null ? null : field.label();
  }
}
