package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.SheetBuilder;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The reader of zipped workbooks; it streams, evaluates nothing and follows no link. */
public final class XlsxReader {
  private final PackedWorkbook workbook;
  private final WorkbookLimits limits = new WorkbookLimits();

  private XlsxReader(PackedWorkbook workbook) {
    this.workbook = workbook;
  }

  public static List<SheetCells> read(byte[] bytes) throws IOException {
    try (PackedWorkbook workbook = PackedWorkbook.open(bytes)) {
      PackedKind.requireWorkbook(workbook);
      List<SheetCells> sheets = new XlsxReader(workbook).sheets();
      workbook.requireBounded();
      return sheets;
    }
  }

  private List<SheetCells> sheets() throws IOException {
    WorkbookParts parts = WorkbookParts.of(workbook);
    if (parts.hasMacroSheet()) {
      throw new UnreadableFile("file-macros");
    }
    SharedTexts texts = new SharedTexts(limits);
    workbook.read(parts.part("/sharedStrings", "xl/sharedStrings.xml"), texts);
    CellStyles styles = new CellStyles();
    workbook.read(parts.part("/styles", "xl/styles.xml"), styles);
    List<SheetBuilder> sheets = new ArrayList<>();
    for (WorkbookParts.SheetPart sheet : parts.sheets()) {
      limits.sheet();
      SheetBuilder builder = new SheetBuilder(sheet.name(), sheet.hidden(), limits);
      require(parts.part(sheet));
      workbook.read(parts.part(sheet), new SheetHandler(builder, texts, styles, parts));
      sheets.add(builder);
    }
    return SheetBuilder.build(sheets);
  }

  private void require(String part) throws UnreadableFile {
    if (!workbook.has(part)) {
      throw new UnreadableFile("workbook-no-part", ShownNames.shown(part));
    }
  }
}
