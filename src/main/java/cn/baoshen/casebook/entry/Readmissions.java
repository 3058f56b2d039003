package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Where a returned file enters once more without being dropped again, after a waiver. */
public class Readmissions {
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Revisions revisions;
  private final Waivers waivers;
  private final Handover handover;

  public Readmissions(
      TransactionOperations transaction,
      CaseBook cases,
      Revisions revisions,
      Waivers waivers,
      Handover handover) {
    this.transaction = transaction;
    this.cases = cases;
    this.revisions = revisions;
    this.waivers = waivers;
    this.handover = handover;
  }

  /** True when {@link #again} would open a revision now. */
  public boolean isOffered(String caseId) {
    return cases.find(caseId).filter(found -> refusal(found).isEmpty()).isPresent();
  }

  /**
   * Opens the next revision from the same kept original, and has it examined and its unit told, all
   * in one commit; the act's subject is the new case.
   *
   * @param who the administrator
   */
  public Act again(String caseId, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(() -> againUnlessOvertaken(caseId, reason.strip(), who));
  }

  private Act againUnlessOvertaken(String caseId, String reason, String who) {
    try {
      return transaction.execute(status -> againNow(caseId, reason, who));
    } catch (DuplicateKeyException overtaken) {
      return Act.refused(Refusal.DONE_ALREADY);
    }
  }

  private Act againNow(String caseId, String reason, String who) {
    return cases
        .find(caseId)
        .map(
            returned ->
                refusal(returned)
                    .map(Act::refused)
                    .orElseGet(() -> Act.done(open(returned, reason, who))))
        .orElse(Act.refused(Refusal.NO_SUCH_CASE));
  }

  private Optional<Refusal> refusal(Case returned) {
    boolean latest =
        revisions
            .latest(returned.unitCode(), returned.year(), returned.which())
            .filter(last -> last.id().equals(returned.id()))
            .isPresent();
    return Refusal.when(returned.isUnknown(), Refusal.NO_UNIT)
        .or(() -> Refusal.when(!latest, Refusal.NOT_THE_LATEST))
        .or(() -> Refusal.when(!waivers.mayHelp(returned), Refusal.NOTHING_WAIVED));
  }

  private String open(Case returned, String reason, String who) {
    Revisions.Next next =
        revisions.next(
            returned.unitCode(), returned.year(), returned.which(), Optional.of(returned));
    String id = next.id();
    revisions.insert(next, returned.unitName(), returned.original());
    cases.note(returned.id(), "examined-again", who, id);
    cases.note(returned.id(), "examined-again-because", who, reason);
    handover.to(new WorkItem(Stations.EXAMINE, id));
    handover.to(new WorkItem(Stations.TELL, id, "readmitted"));
    return id;
  }
}
