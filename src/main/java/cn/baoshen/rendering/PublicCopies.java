package cn.baoshen.rendering;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.Case;
import cn.baoshen.model.Report;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prints approved reports as the public may read them: no findings, no figures of the house, no
 * telephone numbers, and nothing attached.
 */
public final class PublicCopies {
  private final PdfRenderer renderer;
  private final PaperContents contents;

  PublicCopies(PdfRenderer renderer, PaperContents contents) {
    this.renderer = renderer;
    this.contents = contents;
  }

  /**
   * The copy of one report.
   *
   * @param leftOut ids of further fields that it does not show
   */
  public byte[] of(Case approved, Set<String> leftOut) {
    PrintedReport whole = contents.report(approved);
    Report shown = without(whole.form(), whole.report(), leftOut);
    Verdict none = new Verdict(List.of(), List.of());
    return renderer.publicCopy(
        new PrintedReport(approved, null, whole.form(), shown, none, List.of()));
  }

  private static Report without(Form form, Report report, Set<String> leftOut) {
    return new Report(report.form(), group(form, "", report.values(), leftOut), report.places());
  }

  private static Map<String, Object> group(
      Form form, String path, Map<String, Object> values, Set<String> leftOut) {
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          String id = path.isEmpty() ? key : path + "." + key;
          Object kept =
              leftOut.contains(id) || isPhone(form, id) ? null : kept(form, id, value, leftOut);
          if (kept != null) {
            shown.put(key, kept);
          }
        });
    return shown;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object kept(Form form, String id, Object value, Set<String> leftOut) {
    if (value instanceof Map<?, ?> group) {
      return group(form, id, (Map<String, Object>) group, leftOut);
    }
    return value instanceof List<?> rows
        ? rows.stream().map(row -> kept(form, id, row, leftOut)).toList()
        : value;
  }

  private static boolean isPhone(Form form, String id) {
    return form.field(id).map(Field::type).filter(FieldType.PHONE::equals).isPresent();
  }
}
