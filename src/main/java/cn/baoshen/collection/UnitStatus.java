package cn.baoshen.collection;

import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.ReportKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one report of one unit stands in the open collection.
 *
 * @param form the form that it is of
 * @param key the project or period that it is about; empty for none, or for any as long as nothing
 *     came in
 * @param expected whether the unit has to hand it in; otherwise it did so of its own accord
 * @param due its own last day
 * @param dueSince the day on which that day was set by an extension; null without one
 * @param extended whether an extension is in force
 * @param filing what was handed in; null for nothing
 * @param firstAt when the first report or declaration came in; null for none
 * @param zero whether the unit has declared, by a file or by the registry, that there is nothing
 */
public record UnitStatus(
    Unit unit,
    AskedForm form,
    String key,
    boolean expected,
    LocalDate due,
    @Nullable LocalDate dueSince,
    boolean extended,
    @Nullable Filing filing,
    @Nullable Instant firstAt,
    boolean zero) {
  /** True when a report, or a corrected one, is still to come. */
  public boolean owes() {
    return !zero && (filing == null ? expected : isReturned());
  }

  /** True when the unit has said anything: by a report, or that there is none. */
  public boolean answered() {
    return zero || firstAt != null;
  }

  /** True when all that came in says that it is another unit's, or of another year. */
  public boolean misfiled() {
    return filing != null && firstAt == null;
  }

  /** True when its newest revision was sent back. */
  public boolean isReturned() {
    return filing != null && filing.state() == CaseState.RETURNED;
  }

  /** The revision that was sent back; empty when none was, or another came after it. */
  public Optional<Filing> returned() {
    return isReturned() ? Optional.ofNullable(filing) : Optional.empty();
  }

  /** Which report it is. */
  public ReportKey which() {
    return new ReportKey(form.id(), key);
  }
}
