package cn.baoshen.casebook;

import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each unit owes in the open collection: what the registry says of the unit; failing that the
 * forms that say so, and the collection's first form when that does not say who owes it.
 */
public class Duties {
  private final AskedForms forms;

  public Duties(AskedForms forms) {
    this.forms = forms;
  }

  /**
   * One report that a unit owes.
   *
   * @param key of which project or period; null for the only one, or for at least one of any
   */
  public record Duty(AskedForm form, @Nullable String key) {}

  /** The forms that are asked for. */
  public AskedForms forms() {
    return forms;
  }

  /** What this unit owes, form by form. */
  public List<Duty> of(Unit unit) {
    return forms.all().stream().flatMap(form -> of(unit, form)).toList();
  }

  private Stream<Duty> of(Unit unit, AskedForm form) {
    if (unit.forms() == null) {
      return owes(unit, form) ? duties(form, form.expected()) : Stream.empty();
    }
    List<String> named = unit.forms().get(form.id());
    return named == null ? Stream.empty() : duties(form, named.isEmpty() ? form.expected() : named);
  }

  private boolean owes(Unit unit, AskedForm form) {
    return form.owedBy() == null
        ? forms.isFirst(form.id())
        : AskedForm.owes(form.owedBy(), unit.category());
  }

  private static Stream<Duty> duties(AskedForm form, List<String> keys) {
    return keys.isEmpty()
        ? Stream.of(new Duty(form, null))
        : keys.stream().map(key -> new Duty(form, key));
  }

  /**
   * The ids of a form, of the first when none is known, and of those that may be handed in in its
   * place, or it in theirs.
   */
  public List<String> group(String form) {
    return forms
        .byId(form.isEmpty() ? forms.first().id() : form)
        .map(
            asked ->
                forms.all().stream()
                    .filter(other -> other.id().equals(asked.id()) || other.standsIn(asked))
                    .map(AskedForm::id)
                    .toList())
        .orElse(List.of(form));
  }
}
