package cn.baoshen.rectification;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.ledger.Change;
import cn.baoshen.model.ledger.Changes;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerReply;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.ledger.Ledgers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the ledger as one revision sees it. */
final class LedgerDesk implements Ledgers {
  /** More changes than this nobody reads; the rest is counted. */
  static final int MOST_CHANGES = 300;

  private final Ledger ledger;
  private final CaseBook cases;
  private final FormCatalog forms;
  private final Revisions revisions;
  private final Waivers waivers;
  private final Clock clock;

  LedgerDesk(
      Ledger ledger,
      CaseBook cases,
      FormCatalog forms,
      Revisions revisions,
      Waivers waivers,
      Clock clock) {
    this.ledger = ledger;
    this.cases = cases;
    this.forms = forms;
    this.revisions = revisions;
    this.waivers = waivers;
    this.clock = clock;
  }

  @Override
  public LedgerSheet of(Case subject) {
    Optional<Examination> examined =
        subject.isUnknown() ? Optional.empty() : cases.examination(subject.id());
    return examined.map(now -> of(subject, now)).orElse(LedgerSheet.EMPTY);
  }

  private LedgerSheet of(Case subject, Examination now) {
    Changes changes = changes(subject, now);
    LedgerStates standings =
        new LedgerStates(
            subject,
            new FindingResolutions(cases, forms, now),
            changes,
            replies(subject),
            waivers.of(subject),
            clock);
    List<LedgerLine> lines =
        ledger.items(subject).stream()
            .filter(item -> item.openedRevision() <= subject.revision())
            .map(item -> standings.line(item.asOf(subject.revision())))
            .toList();
    LedgerSheet sheet = new LedgerSheet(subject.revision(), lines, "", changes);
    return new LedgerSheet(subject.revision(), lines, Summary.of(sheet), changes);
  }

  private Map<Integer, String> replies(Case subject) {
    Map<Integer, String> latest = new HashMap<>();
    for (LedgerReply reply : ledger.replies(subject)) {
      if (reply.revision() <= subject.revision()) {
        latest.put(reply.number(), reply.text());
      }
    }
    return latest;
  }

  private Changes changes(Case subject, Examination now) {
    String form = now.report().form();
    if (now.report().values().isEmpty() || forms.byId(form).isEmpty()) {
      return Changes.NONE;
    }
    return revisions
        .before(subject)
        .filter(before -> before.examination().report().form().equals(form))
        .map(before -> changes(before, subject, now))
        .orElse(Changes.NONE);
  }

  private Changes changes(Revisions.Examined before, Case subject, Examination now) {
    List<Change> all =
        Comparison.of(
            forms.byId(now.report().form()).orElseThrow(),
            subject.year(),
            before.examination().report(),
            now.report());
    List<Change> shown = all.subList(0, Math.min(MOST_CHANGES, all.size()));
    return new Changes(before.subject().revision(), shown, all.size() - shown.size());
  }
}
