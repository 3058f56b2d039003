package cn.baoshen.intake.sheet;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PerForm;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.UnseenPlaces;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.util.List;
import java.util.Map;

/**
 * The reader of workbooks, xlsx and xls: fields are found by their labels, wherever these stand.
 *
 * <p>At most 10 MB, 100 MB unpacked. Formulas are read by the results they were saved with; nothing
 * is evaluated and no link is followed. Whatever is in the bytes, reading ends with a value: a file
 * that is no such workbook gives an empty report and one trouble that says why.
 */
public final class WorkbookReader {
  private final FormCatalog forms;
  private final PerForm<FormSheets.Plan> plans = new PerForm<>(FormSheets.Plan::of);
  private final OtherEditions others;

  /** A reader that knows these forms, of which it picks the one that a workbook fills in. */
  public WorkbookReader(FormCatalog catalog) {
    this.forms = catalog;
    this.others = new OtherEditions(catalog, plans);
    catalog.all().forEach(plans::of);
  }

  /** Reads the bytes; the places of a report are {@code sheet!A1}. */
  public Reading read(byte[] bytes) {
    try {
      List<SheetCells> sheets = WorkbookFile.read(bytes);
      return UnseenPlaces.told(others.told(filled(sheets), sheets), sheets);
    } catch (UnreadableFile e) {
      return new Reading(new Report(first(), Map.of(), Map.of()), List.of(e.trouble()));
    }
  }

  private Reading filled(List<SheetCells> sheets) throws UnreadableFile {
    try {
      return OtherEditions.read(sheets, plans());
    } catch (UnreadableFile e) {
      others.requireInForce(sheets, 0);
      throw e;
    }
  }

  /** What the workbook says of itself; {@link Identity#UNKNOWN} when it cannot be read. */
  public Identity identity(byte[] bytes) {
    Report report = read(bytes).report();
    return forms
        .byId(report.form())
        .map(form -> Identity.of(report, form))
        .orElse(Identity.UNKNOWN);
  }

  private List<FormSheets.Plan> plans() {
    return forms.all().stream().map(plans::of).toList();
  }

  /** Rules are needed even for what is no report: those of the first form. */
  private String first() {
    return forms.all().stream()
        .map(Form::reference)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no form"));
  }
}
