package cn.baoshen.rectification;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import cn.baoshen.model.ledger.LedgerItem.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger in step with the walk of a case. Each step looks only at what is already durable
 * and does what is still missing, so that it may be repeated.
 */
public class Rectification {
  private static final String RULES = "rules";

  private final Ledger ledger;
  private final CaseBook cases;
  private final FormCatalog forms;
  private final Repetitions repetitions;

  Rectification(Ledger ledger, CaseBook cases, FormCatalog forms, Repetitions repetitions) {
    this.ledger = ledger;
    this.cases = cases;
    this.forms = forms;
    this.repetitions = repetitions;
  }

  /**
   * A revision that was judged closes what it has mended; one that mended something, or could be
   * read better than the returned one, is not said to be unchanged.
   */
  public void close(String caseId) {
    Case subject = cases.get(caseId);
    if (!subject.isUnknown()) {
      FindingResolutions mendings = mendings(subject);
      closeIf(subject, RULES, Why.GONE, item -> isMended(item, subject, mendings));
      unsay(subject);
    }
  }

  // Only now it is known what was mended, and the rule has spoken before.
  private void unsay(Case subject) {
    Examination judged = cases.examination(subject.id()).orElseThrow();
    Examination other = repetitions.without(judged);
    if (!other.equals(judged) && !repetitions.isOne(subject, judged)) {
      cases.keepExamination(subject.id(), other);
    }
  }

  /** True when a judged revision says again what was returned, and answers and mends nothing. */
  public boolean isUnchanged(String caseId) {
    Case subject = cases.get(caseId);
    return !subject.isUnknown()
        && cases.examination(caseId).filter(now -> repetitions.isOne(subject, now)).isPresent();
  }

  private static boolean isMended(LedgerItem item, Case subject, FindingResolutions mendings) {
    return item.kind() == Kind.FINDING
        && item.openedRevision() < subject.revision()
        && mendings.of(item).isGone(item);
  }

  /**
   * A conclusion opens or closes: a return opens its points; an approval closes the notes of its
   * tier and of those before it, the last one everything.
   *
   * @param about {@code rules}, or the tier that decided
   */
  public void settle(String caseId, String about) {
    Case subject = cases.get(caseId);
    if (subject.isUnknown()) {
      return;
    }
    switch (subject.state()) {
      case RETURNED -> open(subject);
      case APPROVED -> closeIf(subject, subject.decidedBy(), Why.APPROVED, item -> true);
      case IN_REVIEW -> approved(subject, Tier.valueOf(about.toUpperCase(Locale.ROOT)));
      default -> {}
    }
  }

  private void approved(Case subject, Tier tier) {
    cases.decisions(subject.id()).stream()
        .filter(d -> d.tier() == tier && d.choice() == Decision.Choice.APPROVE)
        .forEach(
            decision ->
                closeIf(subject, decision.by(), Why.APPROVED, item -> isOfTier(item, tier)));
  }

  private static boolean isOfTier(LedgerItem item, Tier tier) {
    return item.kind() == Kind.NOTE && requireNonNull(item.tier()).compareTo(tier) <= 0;
  }

  private void closeIf(Case subject, @Nullable String by, Why why, Predicate<LedgerItem> test) {
    List<LedgerItem> items = open(subject, subject.revision()).stream().filter(test).toList();
    ledger.close(items, subject, requireNonNull(by), why);
  }

  private List<LedgerItem> open(Case subject, int revision) {
    return ledger.items(subject).stream()
        .filter(item -> item.closing() == null && item.openedRevision() <= revision)
        .toList();
  }

  private void open(Case returned) {
    List<LedgerItem> points = new ArrayList<>(freshErrors(returned));
    List<LedgerItem> notes =
        cases.decisions(returned.id()).stream()
            .filter(decision -> decision.choice() == Decision.Choice.RETURN)
            .flatMap(decision -> Points.ofOpinion(returned, decision).stream())
            .toList();
    points.addAll(notes);
    closeIf(returned, returned.decidedBy(), Why.ASKED_AGAIN, item -> isRepeated(item, notes));
    ledger.open(returned, points);
  }

  private static boolean isRepeated(LedgerItem item, List<LedgerItem> notes) {
    return item.kind() == Kind.NOTE
        && notes.stream()
            .anyMatch(
                note ->
                    note.text().equals(item.text())
                        && note.tier() == item.tier()
                        && !note.openedCase().equals(item.openedCase()));
  }

  /** An error that an earlier return already asked for keeps its number. */
  private List<LedgerItem> freshErrors(Case returned) {
    FindingResolutions mendings = mendings(returned);
    Set<Finding> owed =
        ledger.items(returned).stream()
            .filter(item -> item.kind() == Kind.FINDING && item.closing() == null)
            .filter(item -> item.openedRevision() < returned.revision())
            .flatMap(item -> mendings.of(item).remaining(item).stream())
            .collect(Collectors.toSet());
    Verdict verdict = cases.examination(returned.id()).orElseThrow().verdict();
    return Points.ofErrors(returned, verdict, owed);
  }

  private FindingResolutions mendings(Case subject) {
    return new FindingResolutions(cases, forms, cases.examination(subject.id()).orElseThrow());
  }
}
