package cn.baoshen;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.Terms;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the open collection as their files describe them. */
final class CollectedForms implements AskedForms {
  private final FormCatalog forms;
  private final OpenCollection collection;
  private final List<AskedForm> all;

  /**
   * The forms that this collection asks for.
   *
   * @throws FormException when a form names another that there is not
   */
  CollectedForms(FormCatalog forms, OpenCollection collection) {
    this.forms = forms;
    this.collection = collection;
    List<Form> asked = List.copyOf(forms.forYear(collection.year()).all());
    this.all =
        asked.stream()
            .sorted(Comparator.comparing(form -> !form.id().equals(first(asked))))
            .map(this::asked)
            .toList();
  }

  private String first(List<Form> asked) {
    String wanted = collection.firstForm();
    if (wanted == null || wanted.isBlank()) {
      return asked.get(0).id();
    }
    return asked.stream()
        .map(Form::id)
        .filter(wanted.strip()::equals)
        .findFirst()
        .orElseThrow(() -> new FormException("baoshen.first-form", "", "no-first-form", wanted));
  }

  private AskedForm asked(Form form) {
    Terms terms = form.terms();
    if (terms.instead() != null && forms.byId(terms.instead()).isEmpty()) {
      throw new FormException(form.folder() + "form.yaml", "instead", "no-form", terms.instead());
    }
    LocalDate opens = terms.opens() == null ? collection.opens() : terms.opens();
    LocalDate due = terms.due() == null ? collection.due() : terms.due();
    if (due.isBefore(opens)) {
      throw new FormException(form.folder() + "form.yaml", "due", "due-before-opens", due, opens);
    }
    return new AskedForm(
        form.id(),
        form.title(),
        terms.key() != null,
        opens,
        due,
        dues(form),
        terms.owedBy(),
        terms.instead(),
        terms.expected().stream().map(key -> key(form, key).orElse(key)).toList());
  }

  private Map<String, LocalDate> dues(Form form) {
    Map<String, LocalDate> dues = new LinkedHashMap<>();
    form.terms()
        .dues()
        .forEach((key, day) -> dues.put(ReportKey.folded(key(form, key).orElse(key)), day));
    return dues;
  }

  private Optional<String> key(Form form, String written) {
    return Optional.ofNullable(form.terms().key())
        .flatMap(key -> key.as().read(written, collection.year()));
  }

  @Override
  public Optional<String> key(String form, String written) {
    return forms.byId(form).flatMap(asked -> key(asked, written));
  }

  @Override
  public List<AskedForm> all() {
    return all;
  }

  @Override
  public String title(String form) {
    return forms.byId(form).map(Form::title).orElse(form);
  }
}
