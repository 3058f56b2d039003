package cn.baoshen.archive;

import cn.baoshen.form.json.ReportJson;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report as it is archived: the submission's shape, with what the house knows beside it. */
class EnrichedReport {
  private final FormCatalog forms;
  private final FigureComputation figures;

  EnrichedReport(FormCatalog forms, FigureComputation figures) {
    this.forms = forms;
    this.figures = figures;
  }

  Map<String, Object> of(Case subject, Examination examined) {
    Map<String, Object> tree =
        new LinkedHashMap<>(
            ReportJson.tree(examined.report(), forms.byId(examined.report().form()).orElseThrow()));
    tree.put("computed", figures.of(subject, examined));
    tree.put("receipt", Map.of("case", subject.id(), "at", subject.receivedAt().toString()));
    return tree;
  }
}
