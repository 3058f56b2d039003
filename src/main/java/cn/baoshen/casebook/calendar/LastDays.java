package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Until when a unit may hand in a report: the form's last day, or its own later one. */
public class LastDays {
  private final AskedForms forms;
  private final Extensions extensions;
  private final OpenCollection collection;

  public LastDays(AskedForms forms, Extensions extensions, OpenCollection collection) {
    this.forms = forms;
    this.extensions = extensions;
    this.collection = collection;
  }

  /** The last day of this report; empty for one of another year, whose last day is gone. */
  public Optional<LocalDate> of(String unitCode, int year, ReportKey which) {
    return Optional.of(which)
        .filter(any -> year == collection.year())
        .map(report -> forms.byId(report.form()).orElseGet(forms::first))
        .map(form -> of(form, which.key(), extensions.history(unitCode, year)));
  }

  /**
   * The last day of the report with this key.
   *
   * @param extended the unit's extensions, oldest first
   */
  public static LocalDate of(AskedForm form, String key, List<Extension> extended) {
    LocalDate due = form.due(key);
    return Extensions.newest(extended, form.id())
        .map(Extension::until)
        .filter(due::isBefore)
        .orElse(due);
  }
}
