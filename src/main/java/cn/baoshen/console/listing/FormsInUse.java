package cn.baoshen.console.listing;

import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Duties.Duty;
import cn.baoshen.console.Memoized;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms that somebody owes or handed in; with one of them alone no list speaks of forms. */
public class FormsInUse {
  /** Behind a text, the least that is greater than it. */
  private static final String NEXT = "\u0001";

  private static final Duration AGE = Duration.ofSeconds(2);

  private final AskedForms forms;
  private final Duties duties;
  private final Units units;
  private final JdbcClient jdbc;
  private final Supplier<Map<String, String>> titles;

  FormsInUse(AskedForms forms, Duties duties, Units units, JdbcClient jdbc, Clock clock) {
    this.forms = forms;
    this.duties = duties;
    this.units = units;
    this.jdbc = jdbc;
    this.titles = new Memoized<>(this::look, AGE, clock);
  }

  /** Titles by id: first what is owed, then what else was handed in. */
  public Map<String, String> getTitles() {
    return titles.get();
  }

  public boolean isSeveral() {
    return titles.get().size() > 1;
  }

  /** What people call a form. */
  public String title(String form) {
    return forms.title(form);
  }

  /** What people call a report: its form's title, and the project or period. */
  public String name(String form, String key) {
    return forms.name(new ReportKey(form, key));
  }

  private Map<String, String> look() {
    Map<String, String> found = new LinkedHashMap<>();
    forms.all().stream()
        .filter(form -> units.all().stream().anyMatch(unit -> owes(unit, form)))
        .forEach(form -> found.put(form.id(), form.title()));
    for (String form = after(""); form != null; form = after(form)) {
      found.putIfAbsent(form, forms.title(form));
    }
    return found;
  }

  private boolean owes(Unit unit, AskedForm form) {
    return duties.of(unit).stream().map(Duty::form).anyMatch(form::equals);
  }

  // A step along the index each, where counting distinct ones would read all of it; what is only
  // greater than a value begins, to H2, with all that equals it.
  private @Nullable String after(String form) {
    return jdbc.sql("select form_id from cases where form_id >= ? order by form_id limit 1")
        .param(form + NEXT)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
