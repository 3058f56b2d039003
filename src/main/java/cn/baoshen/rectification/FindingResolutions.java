package cn.baoshen.rectification;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Examination;
import cn.baoshen.model.ledger.LedgerItem;
import java.util.HashMap;
import java.util.Map;

/** One revision held against each of those that opened items. */
final class FindingResolutions {
  private final CaseBook cases;
  private final FormCatalog forms;
  private final Examination after;
  private final Map<String, FindingResolution> known = new HashMap<>();

  FindingResolutions(CaseBook cases, FormCatalog forms, Examination after) {
    this.cases = cases;
    this.forms = forms;
    this.after = after;
  }

  /** The revision held against the one that opened this item. */
  FindingResolution of(LedgerItem item) {
    return known.computeIfAbsent(
        item.openedCase(),
        opened ->
            new FindingResolution(
                forms.byId(after.report().form()).orElse(null),
                cases.examination(opened).orElseThrow(),
                after));
  }
}
