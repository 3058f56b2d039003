package cn.baoshen.checking;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Report;
import cn.baoshen.model.asked.ReportKey;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was approved of the same report a year before: of the same form and key, or of the edition
 * that the form was then, which has its title.
 */
public final class LastYear {
  private final CaseBook cases;
  private final FormCatalog forms;

  public LastYear(CaseBook cases, FormCatalog forms) {
    this.cases = cases;
    this.forms = forms;
  }

  /** That of a unit, by this case of the year after. */
  public Optional<Report> of(String unitCode, Case subject) {
    return Stream.concat(Stream.of(subject.form()), editions(subject.form()))
        .map(form -> new ReportKey(form, subject.key()))
        .flatMap(which -> cases.approved(unitCode, subject.year() - 1, which).stream())
        .findFirst();
  }

  private Stream<String> editions(String form) {
    String title = forms.byId(form).map(Form::title).orElse("");
    return forms.known().stream()
        .filter(other -> other.title().equals(title) && !other.id().equals(form))
        .map(Form::id);
  }
}
