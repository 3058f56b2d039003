package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.model.Case;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Until when a unit may hand in a report: the form's last day, or its own later one. */
public class LastDays {
  private final AskedForms forms;
  private final Extensions extensions;
  private final OpenCollection collection;
  private final Clock clock;

  public LastDays(AskedForms forms, Extensions extensions, OpenCollection collection, Clock clock) {
    this.forms = forms;
    this.extensions = extensions;
    this.collection = collection;
    this.clock = clock;
  }

  /** The last day of this report; empty for one of another year, whose last day is gone. */
  public Optional<LocalDate> of(String unitCode, int year, ReportKey which) {
    return Optional.of(which)
        .filter(any -> year == collection.year())
        .map(report -> forms.byId(report.form()).orElseGet(forms::first))
        .map(form -> of(form, which.key(), extensions.history(unitCode, year)));
  }

  /** Until when and where the unit hands in this returned case once more. */
  public Resubmission again(Case returned) {
    LocalDate due = of(returned.unitCode(), returned.year(), returned.which()).orElse(null);
    return Resubmission.of(returned, due, clock.getZone());
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
