package cn.baoshen.rectification;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import cn.baoshen.testing.BuiltIn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two revisions of one small report, and what the rules are taken to have said of each. */
final class Revised {
  static final FormCatalog FORMS = BuiltIn.FORMS;
  static final Form FORM = FORMS.byId("longhui-2024").orElseThrow();

  private Revised() {}

  /** A report with a total and these items of special funds, name and amount by turns. */
  static Report report(String total, String... items) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < items.length; i += 2) {
      rows.add(Map.of("name", items[i], "amount", new BigDecimal(items[i + 1])));
    }
    return new Report(
        FORM.id(),
        Map.of(
            "special",
            Map.of("items", rows),
            "totals",
            total == null ? Map.of() : Map.of("income", new BigDecimal(total))),
        Map.of());
  }

  static Examination examined(Report report, Finding... findings) {
    return new Examination(report, new Verdict(List.of(findings), List.of()));
  }

  static Examination without(Report report, String rule) {
    return new Examination(report, new Verdict(List.of(), List.of(new NotChecked(rule, "未填"))));
  }

  static Finding error(String rule, String field) {
    return new Finding(
        rule, Severity.ERROR, List.of("附件3!B2"), List.of(field), "1", "2", rule + " " + field);
  }

  static LedgerItem item(String rule, String field) {
    return new LedgerItem(
        1,
        Kind.FINDING,
        rule,
        field,
        0,
        List.of(),
        rule,
        null,
        "rules",
        "U-2024-r1",
        1,
        Instant.EPOCH,
        null);
  }
}
