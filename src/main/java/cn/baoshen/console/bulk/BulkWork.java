package cn.baoshen.console.bulk;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.console.bulk.BulkJob.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the acts on many, one by one; each is noted in the commit that does it, so that after a stop
 * it goes on where it was.
 */
public class BulkWork {
  private static final int AT_ONCE = 100;

  private final BulkBook book;
  private final CaseActs cases;
  private final UnitActs units;
  private final TransactionOperations transaction;
  private final Clock clock;

  BulkWork(
      BulkBook book,
      CaseActs cases,
      UnitActs units,
      TransactionOperations transaction,
      Clock clock) {
    this.book = book;
    this.cases = cases;
    this.units = units;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What can be done with cases. */
  record CaseActs(
      Resends resends, ReviewerReminders urging, Reassignments reassignments, Failures failures) {}

  /** What can be done with units. */
  record UnitActs(UnitReminders reminders, Extensions extensions, OpenCollection collection) {}

  /** Does what is left of a job. */
  public void perform(String id) {
    BulkJob job = book.find(id).orElseThrow();
    for (List<Item> next = book.waiting(id, AT_ONCE);
        !next.isEmpty();
        next = book.waiting(id, AT_ONCE)) {
      next.forEach(item -> perform(job, item));
    }
    book.ended(id);
  }

  private void perform(BulkJob job, Item item) {
    transaction.executeWithoutResult(
        status -> {
          Act act = act(job, item);
          book.done(job.id(), item, act.refusal() == null ? null : act.refusal().key());
        });
  }

  private Act act(BulkJob job, Item item) {
    String subject = item.subject();
    LocalDate today = LocalDate.now(clock);
    String reason = job.reason();
    String who = job.madeBy();
    return switch (job.act()) {
      case REMIND -> units.reminders().remindNow(subject, today, reason, who);
      case EXTEND -> extend(job, subject);
      case RESEND -> cases.resends().resend(subject, reason, who);
      case URGE -> cases.urging().remindNow(subject, today, reason, who);
      case REASSIGN ->
          cases
              .reassignments()
              .reassign(subject, orNobody(job.reviewer()), reason, who, item.seen());
      case RETRY -> cases.failures().retry(subject, reason, who);
    };
  }

  private Act extend(BulkJob job, String unit) {
    Extensions.Entry entry =
        new Extensions.Entry(job.reason(), orNobody(job.approvedBy()), job.madeBy());
    return units.extensions().grant(unit, units.collection().year(), "", job.until(), entry);
  }

  /** Nobody is refused by whoever does the act. */
  private static String orNobody(@Nullable String name) {
    return name == null ? "" : name;
  }
}
