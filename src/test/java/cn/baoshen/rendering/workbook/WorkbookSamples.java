package cn.baoshen.rendering.workbook;

import cn.baoshen.model.Report;
import cn.baoshen.rendering.annotation.MarkSpot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the workbooks under {@code src/samples} from the JSON samples beside them: {@code mvn -q
 * test-compile}, then run this class with the folder as its argument.
 */
public final class WorkbookSamples {
  private static final Report CORRECTED = Placed.report("longhui-2024-corrected.json");
  private static final Report PUBLISHED = Placed.report("longhui-2024-as-published.json");
  private static final String FACTS = "基本情况";
  private static final String BASE = "附件3基础数据表";
  private static final String EVALUATION = "附件4自评表";

  private WorkbookSamples() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, byte[]> sample : all().entrySet()) {
      Files.write(folder.resolve(sample.getKey()), sample.getValue());
    }
  }

  /** Every sample by its name. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("longhui-2024-as-published.xlsx", xlsx(PUBLISHED));
    all.put("longhui-2024-corrected.xlsx", xlsx(CORRECTED));
    all.put("longhui-2024-corrected.xls", FormBook.xls(Placed.FORM, CORRECTED, Placed.YEAR));
    all.put("trouble-percent-as-number.xlsx", changed(WorkbookSamples::percentAsNumber));
    all.put("trouble-full-width-digits.xlsx", changed(WorkbookSamples::fullWidthDigits));
    all.put("trouble-inserted-rows.xlsx", changed(WorkbookSamples::insertedRows));
    all.put("trouble-renamed-sheet.xlsx", changed(WorkbookSamples::renamedSheet));
    all.put("trouble-hidden-sheet.xlsx", changed(WorkbookSamples::hiddenSheet));
    all.put("trouble-merged-cells.xlsx", changed(WorkbookSamples::mergedCells));
    all.put("trouble-amounts-in-yuan.xlsx", changed(WorkbookSamples::amountsInYuan));
    all.put("trouble-formula-error.xlsx", changed(WorkbookSamples::formulaError));
    all.put("trouble-formula-without-value.xlsx", changed(WorkbookSamples::formulaWithoutValue));
    all.put("trouble-date-as-text.xlsx", changed(WorkbookSamples::dateAsText));
    all.put("trouble-missing-label.xlsx", changed(WorkbookSamples::missingLabel));
    all.put("trouble-filler-rows.xlsx", changed(WorkbookSamples::fillerRows));
    return all;
  }

  private static byte[] xlsx(Report report) {
    return FormBook.xlsx(Placed.FORM, report, Placed.YEAR);
  }

  private static byte[] changed(Consumer<Workbook> change) {
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(CORRECTED)))) {
      change.accept(book);
      return FormBook.bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void percentAsNumber(Workbook book) {
    Cell rate = at(book, "evaluation.funds.rate");
    rate.setCellStyle(at(book, "evaluation.funds.initial").getCellStyle());
    rate.setCellValue(CORRECTED.at("evaluation.funds.rate") + "%");
  }

  private static void fullWidthDigits(Workbook book) {
    at(book, "totals.income").setCellValue(wide("totals.income"));
    at(book, "basic.initial").setCellValue(" " + CORRECTED.at("basic.initial") + "万元 ");
    at(book, "staffing.quota").setCellValue(wide("staffing.quota"));
  }

  private static String wide(String field) {
    StringBuilder wide = new StringBuilder();
    String narrow = CORRECTED.at(field).toString();
    narrow.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  private static void insertedRows(Workbook book) {
    Sheet sheet = book.getSheet(BASE);
    sheet.shiftRows(0, sheet.getLastRowNum(), 2);
    sheet.createRow(0).createCell(0).setCellValue("附件3");
    sheet.createRow(1).createCell(0).setCellValue("（本表由办公室填写）");
  }

  private static void renamedSheet(Workbook book) {
    book.setSheetName(book.getSheetIndex(BASE), "Sheet3");
    book.setSheetOrder("Sheet3", 0);
  }

  private static void hiddenSheet(Workbook book) {
    book.cloneSheet(book.getSheetIndex(FACTS));
    int copy = book.getNumberOfSheets() - 1;
    book.setSheetName(copy, "上年数据");
    book.setSheetVisibility(copy, SheetVisibility.HIDDEN);
  }

  private static void mergedCells(Workbook book) {
    Cell income = at(book, "totals.income");
    Sheet sheet = income.getSheet();
    int row = income.getRowIndex();
    String value = income.toString();
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress region = sheet.getMergedRegion(i);
      if (region.isInRange(income)) {
        sheet.removeMergedRegion(i);
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(row, row, 1, 1 + 1));
    income.setCellValue(value);
  }

  private static void amountsInYuan(Workbook book) {
    for (String field : new String[] {"totals.income", "totals.expenditure", "totals.basic"}) {
      Cell cell = at(book, field);
      cell.setCellValue(Math.round(cell.getNumericCellValue() * 10_000));
    }
  }

  private static void formulaError(Workbook book) {
    Cell cell = at(book, "basic.available");
    cell.setCellFormula("B14+#REF!");
    cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
  }

  private static void formulaWithoutValue(Workbook book) {
    Cell cell = at(book, "basic.available");
    cell.setBlank();
    cell.setCellFormula("B14+C14");
  }

  private static void dateAsText(Workbook book) {
    at(book, "signoff.date").setCellValue("2025年3月5日");
  }

  private static void missingLabel(Workbook book) {
    for (var row : book.getSheet(BASE)) {
      if (row.getCell(0) != null && "政府采购金额".equals(row.getCell(0).toString())) {
        row.getCell(0).setBlank();
      }
    }
  }

  private static void fillerRows(Workbook book) {
    Sheet sheet = book.getSheet(EVALUATION);
    int last = 0;
    for (int i = 0; CORRECTED.places().containsKey("evaluation.indicators[" + i + "].name"); i++) {
      last = i;
    }
    Cell name = at(book, "evaluation.indicators[" + last + "].name");
    name.setCellValue("……");
    sheet.getRow(name.getRowIndex()).getCell(name.getColumnIndex() + 1).setCellValue("/");
  }

  private static Cell at(Workbook book, String path) {
    return MarkSpot.of(CORRECTED.places().get(path)).orElseThrow().in(book).orElseThrow();
  }
}
