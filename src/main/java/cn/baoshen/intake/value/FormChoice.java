package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.file.Json;
import cn.baoshen.model.PlainText;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The choice of the form that a document fills in. */
public final class FormChoice {
  /** The key by which a document names its form. */
  public static final String KEY = "form";

  /** Of forms that know as much of a document the one with less left over; of years the latest. */
  private static final Comparator<Fit> BEST =
      Comparator.comparingLong(Fit::known)
          .thenComparing(fit -> -fit.form().fields().size())
          .thenComparing(fit -> fit.form().id());

  private FormChoice() {}

  /** How many fields of a form a document has. */
  private record Fit(Form form, long known) {}

  /** What it says under the key of the form; null when it says nothing. */
  public static @Nullable Object named(Map<String, Object> document) {
    return document.get(KEY) instanceof String id ? PlainText.clean(id) : document.get(KEY);
  }

  /** The form it names; failing that the one that knows it best; the first one if none does. */
  public static Form of(Map<String, Object> document, FormCatalog forms) {
    Collection<Form> all = forms.all();
    if (named(document) instanceof String id && isKnown(id, all, forms)) {
      return forms.byId(id).get();
    }
    return all.stream()
        .map(form -> new Fit(form, known(document, FieldTree.of(form))))
        .filter(fit -> fit.known() > 0)
        .max(BEST)
        .map(Fit::form)
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new IllegalStateException("there is no form"));
  }

  /** A form that is no longer in force is known by its edition, as what is kept names it. */
  private static boolean isKnown(String id, Collection<Form> all, FormCatalog forms) {
    boolean withdrawn =
        id.equals(Form.id(id))
            && forms.byId(id).filter(form -> !form.reference().equals(id)).isPresent()
            && all.stream().noneMatch(form -> form.id().equals(id));
    return forms.byId(id).isPresent() && !withdrawn;
  }

  private static long known(Map<String, Object> document, Map<?, ?> fields) {
    return fields.entrySet().stream()
        .filter(child -> document.containsKey(child.getKey()))
        .mapToLong(child -> known(document.get(child.getKey()), child.getValue()))
        .sum();
  }

  private static long known(@Nullable Object json, Object expected) {
    return expected instanceof Field ? 1 : known(Json.object(json), (Map<?, ?>) expected);
  }
}
