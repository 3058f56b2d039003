package cn.baoshen.form.yaml;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Every form that the service knows, read and checked once when it starts. */
public final class FormCatalog {
  private final Map<String, Form> forms;
  private final Map<String, Form> asked;

  private FormCatalog(Map<String, Form> forms, Map<String, Form> asked) {
    this.forms = Collections.unmodifiableMap(forms);
    this.asked = asked;
  }

  /** The forms in the jar alone. */
  public static FormCatalog builtIn() {
    return load(new PathMatchingResourcePatternResolver(), null);
  }

  /**
   * The forms in the jar, and those in a folder, which replace one of the same id.
   *
   * @param folder null when the house has none of its own
   * @throws FormException when a form is written wrongly
   */
  public static FormCatalog load(ResourcePatternResolver resources, Path folder) {
    Map<String, FormFolder> found = new LinkedHashMap<>();
    FormFolders.inside(resources).forEach(form -> found.put(form.id(), form));
    FormFolders.in(folder).forEach(form -> found.put(form.id(), form));
    Map<String, Form> forms = new LinkedHashMap<>();
    found.forEach((id, form) -> forms.put(id, new FormReader(form).read()));
    return new FormCatalog(forms, forms);
  }

  /**
   * The same forms, of which only those that this year's collection asks for count as all.
   *
   * @throws FormException when no form is for that year, or two that nobody could tell apart
   */
  public FormCatalog forYear(int year) {
    return new FormCatalog(forms, new Editions(forms.values(), year).byId());
  }

  /** The form with this id. */
  public Optional<Form> byId(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  /** Every form, also those of other years. */
  public Collection<Form> known() {
    return List.copyOf(forms.values());
  }

  /** All forms; those of the jar first. */
  public Collection<Form> all() {
    return List.copyOf(asked.values());
  }
}
