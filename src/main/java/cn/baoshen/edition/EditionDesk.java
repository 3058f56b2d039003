package cn.baoshen.edition;

import static java.util.Objects.requireNonNull;

import cn.baoshen.edition.Edition.State;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import cn.baoshen.form.yaml.FurtherForms;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where workbooks are uploaded, looked at, put in force and withdrawn. */
public class EditionDesk {
  /** As the name of a folder would be; it becomes part of case numbers. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

  /** So many looks at drafts are remembered. */
  private static final int REMEMBERED = 20;

  private final EditionBook editions;
  private final LiveForms live;
  private final FormCatalog forms;
  private final List<FormInspection> inspections;
  private final Units units;

  private final Map<String, FormDraft> drafts =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FormDraft> eldest) {
              return size() > REMEMBERED;
            }
          });

  EditionDesk(
      EditionBook editions,
      LiveForms live,
      FormCatalog forms,
      List<FormInspection> inspections,
      Units units) {
    this.editions = editions;
    this.live = live;
    this.forms = forms;
    this.inspections = inspections;
    this.units = units;
  }

  /** All editions, the newest of each form first. */
  public List<Edition> all() {
    return editions.all();
  }

  public Optional<Edition> find(String form, int number) {
    return editions.find(form, number);
  }

  /** The workbook as it was uploaded. */
  public byte[] workbook(Edition edition) {
    return editions.workbook(edition.form(), edition.number());
  }

  /** The form that an edition makes, with all that is wrong with it. */
  public FormDraft draft(Edition edition) {
    FormDraft known = drafts.get(edition.reference());
    if (known == null) {
      known = FormCatalog.draft(edition.form(), workbook(edition), edition.number(), inspections);
      drafts.put(edition.reference(), known);
    }
    return known;
  }

  /**
   * Why no edition can be kept under this id; null when one can.
   *
   * @return the last part of a key of the console's words
   */
  public @Nullable String refusal(String form) {
    if (!ID.matcher(form).matches()) {
      return "id";
    }
    boolean lies = forms.byId(form).filter(known -> known.reference().equals(form)).isPresent();
    return lies ? "taken" : null;
  }

  /** The forms that lie in folders and do not count, since an edition of their id is in force. */
  public List<String> hidden() {
    return forms.known().stream().map(Form::id).filter(live.inForce()::containsKey).toList();
  }

  /** Keeps a workbook as the next edition of a form, a draft. */
  public Edition upload(String form, String file, byte[] workbook, String who) {
    Form made = FormCatalog.draft(form, workbook, 0, List.of()).form();
    String title = made == null || made.title().isBlank() ? form : made.title();
    String name = file.length() > 200 ? file.substring(file.length() - 200) : file;
    String shown = title.length() > 400 ? title.substring(0, 400) : title;
    return find(form, editions.add(form, shown, name, workbook, who)).orElseThrow();
  }

  /** Puts an edition in force; what keeps it from that is told, and then it is not. */
  public List<FormMistake> enable(Edition edition, int year, String who) {
    FormDraft draft = draft(edition);
    if (draft.mistakes().hasErrors()) {
      return draft.mistakes().errors();
    }
    List<FormMistake> unknown = unknownCategories(requireNonNull(draft.form()));
    if (!unknown.isEmpty()) {
      return unknown;
    }
    try {
      forms.and(with(draft.form())).forYear(year);
    } catch (FormException e) {
      return e.mistakes();
    }
    editions.enable(edition.form(), edition.number(), who);
    live.refresh();
    return List.of();
  }

  /** A category that no unit is of would ask nobody, and nobody would notice. */
  private List<FormMistake> unknownCategories(Form form) {
    Set<String> owed = form.terms().owedBy();
    Set<String> known =
        units.all().stream()
            .map(unit -> unit.category().strip())
            .filter(category -> !category.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));
    FormMistakes mistakes = new FormMistakes();
    if (owed != null && !known.isEmpty()) {
      String all = String.join("、", known);
      owed.stream()
          .filter(category -> !category.equals(AskedForm.ALL) && !known.contains(category))
          .sorted()
          .forEach(
              category ->
                  mistakes.add(
                      form.origins().of("owedBy"), "owedBy", "category-nobody", category, all));
    }
    return mistakes.errors();
  }

  private FurtherForms with(Form form) {
    Map<String, Form> all = new LinkedHashMap<>(live.inForce());
    all.put(form.id(), form);
    return new FurtherForms() {
      @Override
      public Map<String, Form> inForce() {
        return all;
      }

      @Override
      public Optional<Form> edition(String reference) {
        return live.edition(reference);
      }
    };
  }

  /** Withdraws an edition that is in force; reports that were made with it keep it. */
  public void withdraw(Edition edition, String who) {
    if (edition.state() == State.IN_FORCE) {
      editions.withdraw(edition.form(), edition.number(), who);
      live.refresh();
    }
  }
}
