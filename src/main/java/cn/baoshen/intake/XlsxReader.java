package cn.baoshen.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of zipped workbooks; it streams, evaluates nothing and follows no link. */
final class XlsxReader {
  private final PackedWorkbook workbook;
  private final WorkbookLimits limits = new WorkbookLimits();

  private XlsxReader(PackedWorkbook workbook) {
    this.workbook = workbook;
  }

  static List<SheetCells> read(byte[] bytes) throws IOException {
    try (PackedWorkbook workbook = PackedWorkbook.open(bytes)) {
      PackedKind.requireWorkbook(workbook);
      workbook.requireBounded();
      return new XlsxReader(workbook).sheets();
    }
  }

  private List<SheetCells> sheets() throws IOException {
    WorkbookParts parts = WorkbookParts.of(workbook);
    if (parts.hasMacroSheet()) {
      throw new UnreadableFile("file-macros");
    }
    SharedTexts texts = new SharedTexts(limits);
    readIfThere(parts.part("/sharedStrings", "xl/sharedStrings.xml"), texts);
    CellStyles styles = new CellStyles();
    readIfThere(parts.part("/styles", "xl/styles.xml"), styles);
    List<SheetBuilder> sheets = new ArrayList<>();
    for (WorkbookParts.SheetPart sheet : parts.sheets()) {
      limits.sheet();
      SheetBuilder builder = new SheetBuilder(sheet.name(), sheet.hidden(), limits);
      String name = parts.part(sheet);
      InputStream part =
          workbook
              .open(name)
              .orElseThrow(() -> new UnreadableFile("workbook-no-part", Names.shown(name)));
      new SheetHandler(builder, texts, styles, parts).read(part);
      sheets.add(builder);
    }
    return SheetBuilder.build(sheets);
  }

  private void readIfThere(String part, PartHandler handler) throws IOException {
    Optional<InputStream> in = workbook.open(part);
    if (in.isPresent()) {
      handler.read(in.get());
    }
  }
}
