package cn.baoshen.checking;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets an error of a waived rule pass as a warning that says who waived it and why. */
public class WaiverApplication {
  private final CaseBook cases;
  private final Waivers waivers;

  WaiverApplication(CaseBook cases, Waivers waivers) {
    this.cases = cases;
    this.waivers = waivers;
  }

  /** The examination that counts; it replaces the judge's in the case book. */
  public Examination ease(String caseId, Examination judged) {
    Map<String, Waiver> waived = waived(cases.get(caseId));
    if (waived.isEmpty()) {
      return judged;
    }
    Examination eased = new Examination(judged.report(), ease(judged.verdict(), waived));
    cases.keepExamination(caseId, eased);
    return eased;
  }

  /** What a verdict on a case comes to under its waivers; nothing is kept. */
  public Verdict eased(Case subject, Verdict judged) {
    return ease(judged, waived(subject));
  }

  private Map<String, Waiver> waived(Case subject) {
    return waivers.of(subject).stream()
        .collect(Collectors.toMap(Waiver::rule, Function.identity(), (old, newer) -> newer));
  }

  private static Verdict ease(Verdict verdict, Map<String, Waiver> waived) {
    List<Finding> findings =
        verdict.findings().stream().map(f -> ease(f, waived.get(f.rule()))).toList();
    return new Verdict(findings, verdict.notChecked(), verdict.explained());
  }

  private static Finding ease(Finding finding, @Nullable Waiver waiver) {
    if (waiver == null || finding.severity() == Severity.WARNING) {
      return finding;
    }
    return new Finding(
        finding.rule(),
        Severity.WARNING,
        finding.where(),
        finding.fields(),
        finding.stated(),
        finding.expected(),
        RuleTexts.waived(finding.message(), waiver));
  }
}
