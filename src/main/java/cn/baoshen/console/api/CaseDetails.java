package cn.baoshen.console.api;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.console.api.CaseDetail.DecisionLine;
import cn.baoshen.console.api.CaseDetail.FindingLine;
import cn.baoshen.console.api.CaseDetail.OriginalFile;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts everything that is known of a case together. */
class CaseDetails {
  private final CaseBook cases;

  CaseDetails(CaseBook cases) {
    this.cases = cases;
  }

  Optional<CaseDetail> of(String id) {
    return cases.find(id).map(this::detail);
  }

  private CaseDetail detail(Case of) {
    Verdict verdict =
        cases
            .examination(of.id())
            .map(examined -> examined.verdict())
            .orElse(new Verdict(List.of(), List.of()));
    return new CaseDetail(
        of.id(),
        of.unitCode(),
        of.unitName(),
        of.year(),
        of.form(),
        of.which().isKeyed() ? of.key() : null,
        of.revision(),
        of.state().name(),
        lowerIfAny(of.tier()),
        of.decidedBy(),
        of.decidedAt(),
        of.notes(),
        of.receivedAt(),
        new OriginalFile(of.original().name(), of.original().sha256(), of.original().bytes()),
        cases.history(of.id()),
        cases.decisions(of.id()).stream().map(CaseDetails::line).toList(),
        verdict.findings().stream().map(CaseDetails::line).toList(),
        verdict.notChecked().stream()
            .map(not -> new CaseDetail.NotRun(not.rule(), not.because()))
            .toList());
  }

  private static DecisionLine line(Decision made) {
    return new DecisionLine(
        lower(made.tier()), lower(made.choice()), made.by(), made.at(), made.notes(), made.via());
  }

  private static FindingLine line(Finding found) {
    return new FindingLine(
        found.rule(),
        lower(found.severity()),
        found.where(),
        found.fields(),
        found.stated(),
        found.expected(),
        found.message());
  }

  /** A word of ours as the outbox writes it; null stays null. */
  static @Nullable String lowerIfAny(@Nullable Enum<?> word) {
    return word == null ? null : lower(word);
  }

  static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
