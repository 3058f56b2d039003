package cn.baoshen.intake;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormCatalog;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The choice of the form that a document fills in. */
final class FormChoice {
  /** The key by which a document names its form. */
  static final String KEY = "form";

  private FormChoice() {}

  /** The form it names; failing that the one that knows most of its keys, the latest of equals. */
  static Form of(Map<String, Object> document, FormCatalog forms) {
    if (document.get(KEY) instanceof String id && forms.byId(id).isPresent()) {
      return forms.byId(id).get();
    }
    return forms.all().stream()
        .max(Comparator.<Form>comparingLong(form -> known(document, form)).thenComparing(Form::id))
        .orElseThrow(() -> new IllegalStateException("there is no form"));
  }

  private static long known(Map<String, Object> document, Form form) {
    Set<String> keys = new HashSet<>(document.keySet());
    keys.retainAll(Group.of(form).children().keySet());
    return keys.size();
  }
}
