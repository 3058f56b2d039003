package cn.baoshen.testing;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms in the jar, read once for all tests of a process: none of them changes a form. */
public final class BuiltIn {
  public static final FormCatalog FORMS = FormCatalog.builtIn();

  private BuiltIn() {}

  /** These, and the forms of a folder, which replace one of the same id. */
  public static FormCatalog and(Path folder) {
    List<FormMistake> wrong = new ArrayList<>();
    Map<String, Form> all = new LinkedHashMap<>();
    FORMS.known().forEach(form -> all.put(form.id(), form));
    for (FormDraft draft : FormCatalog.drafts(folder, List.of(), wrong)) {
      wrong.addAll(draft.mistakes().errors());
      all.put(draft.id(), draft.form());
    }
    if (!wrong.isEmpty()) {
      throw new FormException(wrong);
    }
    return FormCatalog.of(all.values());
  }
}
