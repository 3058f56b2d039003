package cn.baoshen.rendering.pdf;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.words.PrintLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which places of a report a finding speaks of, so that the page can tint them. */
final class Marks {
  private final Report report;
  private final Map<String, Severity> places = new HashMap<>();

  Marks(Report report, Verdict verdict) {
    this.report = report;
    verdict.findings().forEach(this::mark);
  }

  private void mark(Finding finding) {
    first(finding.where()).forEach(place -> grave(place, finding.severity()));
    first(finding.fields()).forEach(field -> grave(field, finding.severity()));
  }

  private static List<String> first(List<String> all) {
    return PrintLimits.first(all, 1);
  }

  private void grave(String place, Severity severity) {
    places.merge(place, severity, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** The style of a path: {@code error}, {@code warning} or nothing. */
  String style(@Nullable String path) {
    String place = report.places().get(path);
    Severity severity = place == null ? places.get(path) : places.get(place);
    return severity == null ? "" : severity.name().toLowerCase(Locale.ROOT);
  }
}
