package cn.baoshen.console.cases;

import cn.baoshen.casebook.entry.Readmissions;
import cn.baoshen.casebook.entry.Reopenings;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what was and may be granted to a case. */
class LeewayQueries {
  private final Waivers waivers;
  private final WaivableRules rules;
  private final Readmissions readmissions;
  private final Reopenings reopenings;

  LeewayQueries(
      Waivers waivers, WaivableRules rules, Readmissions readmissions, Reopenings reopenings) {
    this.waivers = waivers;
    this.rules = rules;
    this.readmissions = readmissions;
    this.reopenings = reopenings;
  }

  CaseLeeway of(Case subject, Optional<Examination> examined) {
    return new CaseLeeway(
        subject.isUnknown() ? List.of() : waivers.ofUnit(subject),
        subject.isUnknown() ? Map.of() : examined.map(this::waivable).orElse(Map.of()),
        readmissions.isOffered(subject.id()),
        reopenings.of(subject.id()).orElse(null));
  }

  private Map<String, String> waivable(Examination examined) {
    return examined.report() == null || examined.report().form() == null
        ? Map.of()
        : rules.of(examined.report().form());
  }
}
