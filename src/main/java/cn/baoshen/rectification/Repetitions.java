package cn.baoshen.rectification;

import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Report;
import cn.baoshen.model.ValueEquality;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerReply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a revision says again what was returned, as far as anybody can be blamed for it. */
final class Repetitions {
  private final Revisions revisions;
  private final Ledger ledger;
  private final Waivers waivers;
  private final FormCatalog forms;

  Repetitions(Revisions revisions, Ledger ledger, Waivers waivers, FormCatalog forms) {
    this.revisions = revisions;
    this.ledger = ledger;
    this.waivers = waivers;
    this.forms = forms;
  }

  /**
   * The returned revision whose values a report states again; empty when a rule was waived since,
   * as then the same content is what is asked for.
   */
  Optional<Case> repeated(Case subject, Report report) {
    return repeatedBy(subject, report).map(Revisions.Examined::subject);
  }

  private Optional<Revisions.Examined> repeatedBy(Case subject, Report report) {
    return report.values().isEmpty()
        ? Optional.empty()
        : revisions
            .lastReturned(subject)
            .filter(last -> isSame(last.examination().report(), report))
            .filter(last -> !isWaivedSince(last.subject(), subject));
  }

  private static boolean isSame(Report one, Report other) {
    return one.form().equals(other.form()) && ValueEquality.same(one.values(), other.values());
  }

  private boolean isWaivedSince(Case last, Case subject) {
    return waivers.of(subject).stream().anyMatch(w -> w.at().isAfter(last.receivedAt()));
  }

  /**
   * True when an examined revision answers nothing, mends nothing, and could be read no better than
   * the returned one.
   */
  boolean isOne(Case subject, Examination now) {
    return repeatedBy(subject, now.report())
        .filter(last -> said(last.examination()).equals(said(now)))
        .filter(last -> !answers(subject) && !mends(subject))
        .isPresent();
  }

  private boolean answers(Case subject) {
    List<LedgerReply> all = ledger.replies(subject);
    Set<String> known =
        all.stream()
            .filter(reply -> reply.revision() < subject.revision())
            .map(LedgerReply::text)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(reply -> reply.revision() == subject.revision())
        .anyMatch(reply -> !known.contains(reply.text()));
  }

  private boolean mends(Case subject) {
    return ledger.items(subject).stream()
        .map(item -> item.closing())
        .anyMatch(closing -> closing != null && closing.caseId().equals(subject.id()));
  }

  /** What the rules found, whatever weight they gave it. */
  private List<List<String>> said(Examination examination) {
    return without(examination).verdict().findings().stream()
        .map(f -> Arrays.asList(f.rule(), f.stated(), String.join("\n", f.fields())))
        .sorted(java.util.Comparator.comparing(String::valueOf))
        .toList();
  }

  /** The examination without the finding that nothing was changed. */
  Examination without(Examination examination) {
    Set<String> rules = rulesOnRepetition(examination.report().form());
    Verdict verdict = examination.verdict();
    List<Finding> others =
        verdict.findings().stream().filter(f -> !rules.contains(f.rule())).toList();
    return new Examination(
        examination.report(), new Verdict(others, verdict.notChecked(), verdict.explained()));
  }

  private Set<String> rulesOnRepetition(String form) {
    return forms.byId(form).stream()
        .flatMap(known -> known.rules().stream())
        .filter(rule -> rule.on().contains(ReadProblem.Kind.UNCHANGED))
        .map(rule -> rule.id())
        .collect(Collectors.toSet());
  }
}
