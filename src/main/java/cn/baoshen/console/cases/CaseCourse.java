package cn.baoshen.console.cases;

import cn.baoshen.casebook.entry.Supporting;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Event;
import cn.baoshen.model.ledger.LedgerSheet;
import java.time.Instant;
import java.util.List;

/**
 * What has happened to a case.
 *
 * @param revisions all revisions of the unit's year
 * @param supporting the documents that the unit handed in beside it
 */
record CaseCourse(
    List<Event> history,
    List<Opinion> opinions,
    List<Revision> revisions,
    LedgerSheet ledger,
    List<MailQueries.Sent> letters,
    List<MailQueries.Came> mails,
    List<Supporting> supporting) {
  /** One revision of the unit's year. */
  record Revision(String id, int revision, CaseState state, Instant receivedAt) {}
}
