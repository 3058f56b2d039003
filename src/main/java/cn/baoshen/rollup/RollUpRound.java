package cn.baoshen.rollup;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.asked.AskedForm;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The look at whether a roll-up is due: each night, and when the last report of a form has been
 * approved since it was made.
 */
public class RollUpRound {
  private static final int YEARS_BACK = 5;

  private final RollUps rollUps;
  private final OpenCollection collection;
  private final RollUpSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;
  private @Nullable Instant lookedBack;

  RollUpRound(
      RollUps rollUps,
      OpenCollection collection,
      RollUpSettings settings,
      JdbcClient jdbc,
      Clock clock) {
    this.rollUps = rollUps;
    this.collection = collection;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Orders those that are due; those of which nothing came in yet are not. */
  public void look() {
    rollUps.made().forEach(this::look);
    if (lookedBack == null || isBeforeTonight(lookedBack)) {
      lookedBack = clock.instant();
      rollUps.made().keySet().forEach(this::lookBack);
    }
  }

  /** Late reports of earlier years are in their roll-ups the night after. */
  private void lookBack(AskedForm form) {
    for (int year = collection.year() - YEARS_BACK; year < collection.year(); year++) {
      Instant made = rollUps.madeAt(form, year);
      int of = year;
      if (made != null && changed(form, of).filter(made::isBefore).isPresent()) {
        rollUps.order(form.id(), of);
      }
    }
  }

  private void look(AskedForm form, Optional<Instant> made) {
    Optional<Instant> changed = changed(form, collection.year());
    boolean stale = changed.isPresent() && made.map(at -> at.isBefore(changed.get())).orElse(true);
    if (stale && (made.map(this::isBeforeTonight).orElse(true) || isAllApproved(form))) {
      rollUps.order(form.id());
    }
  }

  /** True of what was made before the last time of day from which it is made. */
  private boolean isBeforeTonight(Instant made) {
    LocalDate today = LocalDate.now(clock);
    Instant tonight = at(today);
    return made.isBefore(clock.instant().isBefore(tonight) ? at(today.minusDays(1)) : tonight);
  }

  private Instant at(LocalDate day) {
    return day.atTime(settings.at()).atZone(clock.getZone()).toInstant();
  }

  private Optional<Instant> changed(AskedForm form, int year) {
    return jdbc.sql(
            "select max(coalesce(decided_at, received_at)) as changed from cases"
                + " where report_year = ? and form_id = ? and unit_code <> 'unknown'")
        .params(year, form.id())
        .query((row, n) -> Optional.ofNullable(RowValues.instant(row, "changed")))
        .single();
  }

  private boolean isAllApproved(AskedForm form) {
    return jdbc.sql(
                "select count(*) from cases where report_year = ? and form_id = ? and newest"
                    + " and unit_code <> 'unknown' and state <> 'APPROVED'")
            .params(collection.year(), form.id())
            .query(Integer.class)
            .single()
        == 0;
  }
}
