package cn.baoshen.intake.sheet;

import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.file.FileKind;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import cn.baoshen.intake.value.ZeroReport;
import cn.baoshen.intake.value.ZeroSheet;
import cn.baoshen.intake.xlsx.PackedKind;
import cn.baoshen.intake.xlsx.PackedWorkbook;
import cn.baoshen.intake.xlsx.WorkbookParts;
import cn.baoshen.model.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The workbook that declares that there is nothing to report: it has the sheet for it, and no
 * figure of a form.
 */
public final class ZeroWorkbook {
  private final FormCatalog forms;
  private final WorkbookReader reader;

  public ZeroWorkbook(FormCatalog forms, WorkbookReader reader) {
    this.forms = forms;
    this.reader = reader;
  }

  /** The declaration in these bytes; empty for a report and for whatever else. */
  public Optional<ZeroReport> in(byte[] bytes) {
    try {
      return WorkbookReader.sheets(bytes).stream()
          .filter(sheet -> !sheet.hidden() && ZeroSheet.isNamed(sheet.name()))
          .findFirst()
          .filter(sheet -> !reports(bytes))
          .map(sheet -> about(bytes, ZeroSheet.read(sheet, forms)));
    } catch (UnreadableFile e) {
      // What cannot be read is told about when it is examined.
      return Optional.empty();
    }
  }

  /** A blank of one form beside the declaration says which form it is about. */
  private ZeroReport about(byte[] bytes, ZeroReport zero) {
    Report beside = reader.read(bytes).report();
    return zero.form() != null || beside.places().isEmpty()
        ? zero
        : new ZeroReport(zero.reason(), zero.identity(), beside.form());
  }

  /** False when the names of the sheets tell that these bytes declare nothing. */
  public boolean mayBe(byte[] bytes) {
    FileKind kind = FileKind.of(bytes);
    if (kind != FileKind.PACKED || bytes.length > WorkbookLimits.MOST_BYTES) {
      return kind == FileKind.OLE2 && bytes.length <= WorkbookLimits.MOST_BYTES;
    }
    return isNamed(bytes);
  }

  private static boolean isNamed(byte[] bytes) {
    try (PackedWorkbook workbook = PackedWorkbook.open(bytes)) {
      PackedKind.requireWorkbook(workbook);
      return WorkbookParts.of(workbook).sheets().stream()
          .anyMatch(sheet -> ZeroSheet.isNamed(sheet.name()));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** A figure other than nought makes it a report, whatever else it says. */
  private boolean reports(byte[] bytes) {
    Report report = reader.read(bytes).report();
    Map<String, Object> values = new HashMap<>(report.values());
    forms.byId(report.form()).ifPresent(form -> values.remove(form.identity().year()));
    return figures(values).anyMatch(figure -> figure.signum() != 0);
  }

  private static Stream<BigDecimal> figures(Object value) {
    if (value instanceof Map<?, ?> group) {
      return group.values().stream().flatMap(ZeroWorkbook::figures);
    }
    if (value instanceof Collection<?> rows) {
      return List.copyOf(rows).stream().flatMap(ZeroWorkbook::figures);
    }
    return value instanceof BigDecimal figure ? Stream.of(figure) : Stream.empty();
  }
}
