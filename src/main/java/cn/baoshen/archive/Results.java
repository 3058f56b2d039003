package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.AskedForms;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells how a case stands, in the words of the contract. */
public class Results {
  private final CaseBook cases;
  private final AskedForms forms;

  Results(CaseBook cases, AskedForms forms) {
    this.cases = cases;
    this.forms = forms;
  }

  /** The result of the case as it stands now, not as it stood when the caller read it. */
  public Result of(String caseId) {
    Case now = cases.get(caseId);
    Verdict verdict =
        cases
            .examination(caseId)
            .map(Examination::verdict)
            .orElse(new Verdict(List.of(), List.of()));
    return new Result(
        now.id(),
        new Result.UnitName(now.unitCode(), now.unitName()),
        now.year(),
        now.revision(),
        now.state().name(),
        lowerIfAny(now.tier()),
        now.decidedBy(),
        now.decidedAt() == null ? null : now.decidedAt().toString(),
        now.notes(),
        new Result.File(now.original().name(), now.original().sha256(), now.original().bytes()),
        verdict.findings().stream().map(Results::line).toList(),
        verdict.notChecked().stream()
            .map(not -> new Result.NotRun(not.rule(), not.because()))
            .toList(),
        form(now));
  }

  private Result.FormName form(Case of) {
    String key = of.which().isKeyed() ? of.key() : null;
    return new Result.FormName(of.form(), forms.title(of.form()), key);
  }

  private static Result.Line line(Finding finding) {
    return new Result.Line(
        finding.rule(),
        lower(finding.severity()),
        finding.where(),
        finding.fields(),
        finding.stated(),
        finding.expected(),
        finding.message());
  }

  private static @Nullable String lowerIfAny(@Nullable Enum<?> value) {
    return value == null ? null : lower(value);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
