package cn.baoshen.console.cases;

import cn.baoshen.casebook.entry.Reopening;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.model.Case;
import cn.baoshen.model.Event;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that the page of a case shows.
 *
 * @param registered whether its unit is in the registry
 * @param asked whom its tier asks; null when nobody is asked
 * @param stopped where and why it stands still; null when it does not
 * @param verdict what the rules said; null before
 * @param papers which of its papers are kept
 * @param revisions all revisions of the unit's year
 * @param waivable what each rule demands that may be waived, by its id
 * @param again whether it may be checked again under a waiver
 * @param reopening null when it was not reopened
 * @param open whether it belongs to the open collection
 */
record CaseSheet(
    Case subject,
    boolean registered,
    Assignment asked,
    Stopped stopped,
    Verdict verdict,
    Papers papers,
    List<Event> history,
    List<Opinion> opinions,
    List<Revision> revisions,
    LedgerSheet ledger,
    List<MailQueries.Sent> letters,
    List<MailQueries.Came> mails,
    List<Waiver> waivers,
    Map<String, String> waivable,
    boolean again,
    Reopening reopening,
    boolean open) {
  /**
   * Where and why a case stands still.
   *
   * @param cause in words alone
   */
  record Stopped(String station, String cause) {}

  /** Which papers of a case are kept. */
  record Papers(boolean report, boolean draft, boolean notice, boolean annotated) {}

  /** One revision of the unit's year. */
  record Revision(String id, int revision, cn.baoshen.model.CaseState state, Instant receivedAt) {}
}
