package cn.baoshen.form.yaml;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Every form that the service knows: those of folders, read and checked once when it starts, and
 * those that come and go while it runs.
 */
public final class FormCatalog {
  private final Map<String, Form> forms;
  private final FurtherForms further;

  /** The collection that only its forms count for; null when all count. */
  private final @Nullable IntSupplier year;

  private volatile Asked asked;

  private FormCatalog(Map<String, Form> forms, FurtherForms further, @Nullable IntSupplier year) {
    this.forms = Collections.unmodifiableMap(forms);
    this.further = further;
    this.year = year;
    this.asked = asked(further.inForce());
  }

  /** What counts as all, while the same further forms are in force and the same year is open. */
  private record Asked(Map<String, Form> further, int year, Map<String, Form> byId) {}

  private Asked asked(Map<String, Form> more) {
    Map<String, Form> all = new LinkedHashMap<>(forms);
    all.putAll(more);
    int now = now();
    return new Asked(
        more,
        now,
        Collections.unmodifiableMap(year == null ? all : new Editions(all.values(), now).byId()));
  }

  private int now() {
    return year == null ? 0 : year.getAsInt();
  }

  private Map<String, Form> asked() {
    Map<String, Form> more = further.inForce();
    if (asked.further() != more || asked.year() != now()) {
      asked = asked(more);
    }
    return asked.byId();
  }

  /** The forms in the jar alone. */
  public static FormCatalog builtIn() {
    return load(new PathMatchingResourcePatternResolver(), null);
  }

  /**
   * The forms in the jar, and those in a folder, which replace one of the same id.
   *
   * @param folder null when the house has none of its own
   * @throws FormException when forms are written wrongly, with all that is wrong
   */
  public static FormCatalog load(ResourcePatternResolver resources, @Nullable Path folder) {
    return load(resources, folder, List.of());
  }

  /**
   * The same, each form looked at by those who will use it.
   *
   * @throws FormException likewise
   */
  public static FormCatalog load(
      ResourcePatternResolver resources,
      @Nullable Path folder,
      Collection<FormInspection> inspections) {
    Map<String, FormFolder> found = new LinkedHashMap<>();
    List<FormMistake> wrong = new ArrayList<>();
    FormFolders.inside(resources).forEach(form -> found.put(form.id(), form));
    FormFolders.in(folder, wrong).forEach(form -> found.put(form.id(), form));
    Map<String, Form> forms = new LinkedHashMap<>();
    for (FormFolder form : found.values()) {
      FormDraft draft = FormDraft.of(form, inspections);
      wrong.addAll(draft.mistakes().errors());
      forms.put(draft.id(), draft.form());
    }
    if (!wrong.isEmpty()) {
      throw new FormException(wrong);
    }
    return new FormCatalog(forms, FurtherForms.NONE, null);
  }

  /** The forms of a folder, or the one that the folder is, with all that is wrong with each. */
  public static List<FormDraft> drafts(
      Path folder, Collection<FormInspection> inspections, List<FormMistake> wrong) {
    return FormFolders.at(folder, wrong).stream()
        .map(form -> FormDraft.of(form, inspections))
        .toList();
  }

  /** These forms alone, as read. */
  public static FormCatalog of(Collection<Form> some) {
    Map<String, Form> forms = new LinkedHashMap<>();
    some.forEach(form -> forms.put(form.id(), form));
    return new FormCatalog(forms, FurtherForms.NONE, null);
  }

  /** The form that a workbook makes, with all that is wrong with it. */
  public static FormDraft draft(
      String id, byte[] workbook, int edition, Collection<FormInspection> inspections) {
    return FormDraft.of(
        new FormFolder(id, id + "/", CompiledForm.of(workbook, edition)), inspections);
  }

  /** The same forms, and those that come and go. */
  public FormCatalog and(FurtherForms more) {
    return new FormCatalog(forms, more, year);
  }

  /**
   * The same forms, of which only those that this year's collection asks for count as all.
   *
   * @throws FormException when no form is for that year, or two that nobody could tell apart
   */
  public FormCatalog forYear(int year) {
    return forYear(() -> year);
  }

  /**
   * The same, of a year that changes while the service runs.
   *
   * @throws FormException likewise, for the year that it is now
   */
  public FormCatalog forYear(IntSupplier year) {
    return new FormCatalog(forms, further, year);
  }

  /** The form with this id, or the edition of it with this reference. */
  public Optional<Form> byId(String id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(further.inForce().get(id))
            .or(() -> lying(id))
            .or(() -> further.edition(id));
  }

  private Optional<Form> lying(String id) {
    return Optional.ofNullable(forms.get(id))
        .or(() -> forms.values().stream().filter(form -> form.reference().equals(id)).findFirst());
  }

  /** The last editions that were in force once and are not, the newest first. */
  public List<Form> retired() {
    return further.retired();
  }

  /** Every form, also those of other years. */
  public Collection<Form> known() {
    return List.copyOf(forms.values());
  }

  /** All forms; those of the jar first. */
  public Collection<Form> all() {
    return List.copyOf(asked().values());
  }
}
