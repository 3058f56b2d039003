package cn.baoshen.intake.sheet;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PerForm;
import cn.baoshen.intake.file.FileKind;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.UnseenPlaces;
import cn.baoshen.intake.xls.XlsReader;
import cn.baoshen.intake.xlsx.XlsxReader;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.io.IOException;
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
      List<SheetCells> sheets = sheets(bytes);
      return UnseenPlaces.told(others.told(filled(sheets), sheets), sheets);
    } catch (UnreadableFile e) {
      return new Reading(new Report(first(), Map.of(), Map.of()), List.of(e.trouble()));
    }
  }

  /** The sheets of these bytes, whichever kind of workbook they are. */
  static List<SheetCells> sheets(byte[] bytes) throws UnreadableFile {
    FileKind kind = FileKind.of(bytes);
    if (kind == FileKind.OTHER) {
      throw FileKind.refusal(bytes);
    }
    if (bytes.length > WorkbookLimits.MOST_BYTES) {
      throw new UnreadableFile(
          "file-too-large", bytes.length, WorkbookLimits.MOST_BYTES / (1024 * 1024));
    }
    try {
      return kind == FileKind.OLE2 ? XlsReader.read(bytes) : XlsxReader.read(bytes);
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Bytes that a library stumbles over are broken bytes, in whatever way it stumbles.
      throw new UnreadableFile("workbook-corrupt");
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
