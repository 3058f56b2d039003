package cn.baoshen.console.bulk;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.ReviewerAddresses;
import cn.baoshen.console.bulk.BulkJob.Item;
import cn.baoshen.console.listing.ListedCase;
import cn.baoshen.console.units.UnitChoice;
import cn.baoshen.model.Case;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Where an act on many is put together, looked at, and started. */
class BulkDesk {
  private final BulkBook book;
  private final CaseBook cases;
  private final Assignments assignments;
  private final ReviewerAddresses addresses;
  private final Handover handover;
  private final TransactionOperations transaction;

  BulkDesk(
      BulkBook book,
      CaseBook cases,
      Assignments assignments,
      ReviewerAddresses addresses,
      Handover handover,
      TransactionOperations transaction) {
    this.book = book;
    this.cases = cases;
    this.assignments = assignments;
    this.addresses = addresses;
    this.handover = handover;
    this.transaction = transaction;
  }

  /** What an act on these units would do; those that owe nothing are not reminded. */
  String ofUnits(BulkAct act, List<UnitChoice> units, String who) {
    List<Item> items = new ArrayList<>();
    for (UnitChoice unit : units) {
      boolean idle = act == BulkAct.REMIND && !unit.owes();
      String outcome = idle ? Refusal.NOTHING_OWED.key() : null;
      items.add(new Item(items.size(), unit.code(), unit.name(), "", outcome));
    }
    return book.draft(act, items, who);
  }

  /** What an act on these cases would do; those that do not stand so are left alone. */
  String ofCases(BulkAct act, List<ListedCase> listed, String who) {
    List<Item> items = new ArrayList<>();
    for (ListedCase one : listed) {
      Optional<Case> subject = cases.find(one.id()).filter(act::suits);
      String outcome = subject.isPresent() ? null : refusal(act).key();
      String seen = act == BulkAct.REASSIGN ? subject.flatMap(assignments::asked).orElse("") : "";
      items.add(new Item(items.size(), one.id(), one.unitName(), seen, outcome));
    }
    return book.draft(act, items, who);
  }

  private static Refusal refusal(BulkAct act) {
    return switch (act) {
      case RETRY -> Refusal.NOT_FAILED;
      case REASSIGN -> Refusal.NOT_IN_REVIEW;
      default -> Refusal.NOT_ASKED;
    };
  }

  /** Starts it, in one commit with its work; empty when it is, or why it is not. */
  Optional<Refusal> start(BulkJob job) {
    Optional<Refusal> refusal = refusal(job);
    return refusal.isPresent()
        ? refusal
        : transaction.execute(
            status -> {
              if (!book.start(job)) {
                return Optional.of(Refusal.DONE_ALREADY);
              }
              handover.to(new WorkItem(Stations.BULK, job.id()));
              return Optional.empty();
            });
  }

  private Optional<Refusal> refusal(BulkJob job) {
    Optional<Refusal> entry = Refusal.ofEntry(job.reason(), job.madeBy());
    return switch (job.act()) {
      case REASSIGN -> entry.or(() -> addresses.refusal(job.reviewer()));
      case EXTEND ->
          entry
              .or(() -> Refusal.when(job.until() == null, Refusal.NOT_LATER))
              .or(() -> Refusal.when(Refusal.isBlank(job.approvedBy()), Refusal.PERSON_WANTED));
      default -> entry;
    };
  }
}
