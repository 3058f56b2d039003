package cn.baoshen;

import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.terms.Terms;
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

/** The forms of the open collection as their files describe them; they may come and go. */
final class CollectedForms implements AskedForms {
  private final FormCatalog forms;
  private final FormCatalog asked;
  private final OpenCollection collection;
  private volatile Look look;

  /**
   * The forms that this collection asks for.
   *
   * @throws FormException when a form names another that there is not, or a day that cannot be
   */
  CollectedForms(FormCatalog forms, OpenCollection collection) {
    this.forms = forms;
    this.asked = forms.forYear(collection::year);
    this.collection = collection;
    requireFirst();
    asked.all().forEach(this::requireRight);
    this.look = look(window(), List.copyOf(asked.all()));
  }

  /** What the forms were when they were looked at, and what that means. */
  private record Look(CollectionWindow window, List<Form> forms, List<AskedForm> asked) {
    /** By identity: to compare whole forms costs more than to look again. */
    boolean isOf(CollectionWindow open, List<Form> now) {
      boolean same = open.equals(window) && now.size() == forms.size();
      for (int i = 0; same && i < now.size(); i++) {
        same = now.get(i) == forms.get(i);
      }
      return same;
    }
  }

  private CollectionWindow window() {
    return new CollectionWindow(collection.year(), collection.opens(), collection.due(), null);
  }

  private Look look(CollectionWindow window, List<Form> now) {
    Optional<String> first = now.stream().map(Form::id).filter(this::isWantedFirst).findFirst();
    return new Look(
        window,
        now,
        now.stream()
            .sorted(Comparator.comparing(form -> !form.id().equals(first.orElse(""))))
            .map(this::asked)
            .toList());
  }

  private boolean isWantedFirst(String form) {
    return collection.firstForm() != null && form.equals(collection.firstForm().strip());
  }

  private void requireFirst() {
    String wanted = collection.firstForm();
    if (wanted != null
        && !wanted.isBlank()
        && asked.all().stream().map(Form::id).noneMatch(this::isWantedFirst)) {
      throw new FormException("baoshen.first-form", "", "no-first-form", wanted);
    }
  }

  private void requireRight(Form form) {
    String other = form.terms().instead();
    if (other != null && forms.byId(other).isEmpty()) {
      throw new FormException(form.folder() + "form.yaml", "instead", "no-form", other);
    }
    if (due(form).isBefore(opens(form))) {
      throw new FormException(
          form.folder() + "form.yaml", "due", "due-before-opens", due(form), opens(form));
    }
  }

  private LocalDate opens(Form form) {
    return form.terms().opens(collection.opens());
  }

  private LocalDate due(Form form) {
    return form.terms().due(collection.due());
  }

  private AskedForm asked(Form form) {
    Terms terms = form.terms();
    return new AskedForm(
        form.id(),
        form.title(),
        terms.key() != null,
        opens(form),
        due(form),
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
    List<Form> now = List.copyOf(asked.all());
    CollectionWindow window = window();
    if (!look.isOf(window, now)) {
      look = look(window, now);
    }
    return look.asked();
  }

  @Override
  public boolean isKnown(String form) {
    return forms.byId(form).isPresent();
  }

  @Override
  public String title(String form) {
    return forms.byId(form).map(Form::title).orElse(form);
  }
}
