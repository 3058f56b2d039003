package cn.baoshen.intake;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A sound sample workbook with some cells changed, put before the rules of its form. */
public final class SampleWorkbook {
  public static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final RuleBook RULES = new RuleBook(FORMS.all());
  private static final WorkbookReader READER = new WorkbookReader(FORMS);

  private static final Set<String> USUAL =
      judge(READER.read(bytes("src/samples/longhui-2024-corrected.xlsx"))).findings().stream()
          .map(Finding::rule)
          .collect(Collectors.toSet());

  private static final byte[] ZHENGTI = filled("zhengti-1", "src/samples/zhengti-1-sound.json");

  private final Workbook workbook;
  private Reading reading;

  private SampleWorkbook(byte[] bytes) {
    try {
      workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SampleWorkbook longhui() {
    return new SampleWorkbook(bytes("src/samples/longhui-2024-corrected.xlsx"));
  }

  /** With the level of each indicator in its own row, where the form merges them. */
  static SampleWorkbook longhuiByRow() {
    SampleWorkbook workbook = longhui().unmerge("附件4自评表", "A12:C26");
    for (int row = 13; row < 23; row++) {
      workbook.put("附件4自评表!B" + row, row < 20 ? "产出指标" : row < 22 ? "效益指标" : "满意度指标");
    }
    return workbook;
  }

  public static SampleWorkbook longhuiXls() {
    return new SampleWorkbook(bytes("src/samples/longhui-2024-corrected.xls"));
  }

  public static SampleWorkbook zhengti() {
    return new SampleWorkbook(ZHENGTI);
  }

  private static byte[] filled(String id, String sample) {
    Form form = FORMS.byId(id).orElseThrow();
    return FormBook.xlsx(form, new JsonReader().read(bytes(sample), form).report(), 2024);
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts a text, a number or the year of a day into a cell such as {@code 附件4自评表!D23}; null empties
   * it.
   */
  public SampleWorkbook put(String place, Object value) {
    Cell cell = cell(place);
    cell.setBlank();
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(workbook.createCellStyle());
      cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("yyyy"));
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
    return this;
  }

  /** Puts values side by side, the first into this cell. */
  SampleWorkbook putRow(String first, Object... values) {
    CellReference at = new CellReference(first);
    for (int i = 0; i < values.length; i++) {
      CellReference next = new CellReference(at.getRow(), at.getCol() + i);
      put(at.getSheetName() + "!" + next.formatAsString(), values[i]);
    }
    return this;
  }

  private Cell cell(String place) {
    reading = null;
    CellReference at = new CellReference(place);
    Sheet sheet = workbook.getSheet(at.getSheetName());
    return TypedWorkbook.cell(sheet, at.getRow(), at.getCol());
  }

  /** Empties these cells. */
  public SampleWorkbook empty(String... places) {
    List.of(places).forEach(place -> put(place, null));
    return this;
  }

  /** Writes another wording wherever a label stands. */
  public SampleWorkbook relabel(String label, String wording) {
    reading = null;
    workbook.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.toString().equals(label)) {
                            cell.setCellValue(wording);
                          }
                        })));
    return this;
  }

  /** Makes one cell of several, whatever was merged there before. */
  public SampleWorkbook merge(String sheet, String range) {
    unmerge(sheet, range);
    workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  /** Leaves each of these cells on its own. */
  public SampleWorkbook unmerge(String sheet, String range) {
    reading = null;
    Sheet target = workbook.getSheet(sheet);
    CellRangeAddress area = CellRangeAddress.valueOf(range);
    for (int i = target.getNumMergedRegions() - 1; i >= 0; i--) {
      if (target.getMergedRegion(i).intersects(area)) {
        target.removeMergedRegion(i);
      }
    }
    return this;
  }

  /** Pushes what stands from this row on, as Excel numbers it, one row down. */
  public SampleWorkbook insert(String sheet, int row) {
    reading = null;
    Sheet target = workbook.getSheet(sheet);
    target.shiftRows(row - 1, target.getLastRowNum(), 1);
    return this;
  }

  /** A further sheet that says what this one says, placed behind the others. */
  public SampleWorkbook copy(String sheet, String name) {
    reading = null;
    workbook.setSheetName(
        workbook.getSheetIndex(workbook.cloneSheet(workbook.getSheetIndex(sheet))), name);
    return this;
  }

  /** The cells of a sheet of another workbook as a further one. */
  public SampleWorkbook beside(SampleWorkbook other, String sheet, String name) {
    reading = null;
    Sheet target = workbook.createSheet(name);
    other
        .workbook
        .getSheet(sheet)
        .forEach(
            row ->
                row.forEach(
                    cell ->
                        put(
                            name + "!" + cell.getAddress().formatAsString(),
                            cell.getCellType() == CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.toString())));
    other.workbook.getSheet(sheet).getMergedRegions().forEach(target::addMergedRegion);
    return this;
  }

  /** Puts further sheets below one, so many blank rows apart, and leaves no sheets of their own. */
  public SampleWorkbook stack(int gap, String upper, String... others) {
    reading = null;
    Sheet target = workbook.getSheet(upper);
    for (String other : others) {
      int below = target.getLastRowNum() + 1 + gap;
      Sheet source = workbook.getSheet(other);
      source.forEach(row -> row.forEach(cell -> copy(cell, target, below + cell.getRowIndex())));
      source
          .getMergedRegions()
          .forEach(
              area ->
                  target.addMergedRegion(
                      new CellRangeAddress(
                          area.getFirstRow() + below,
                          area.getLastRow() + below,
                          area.getFirstColumn(),
                          area.getLastColumn())));
      workbook.removeSheetAt(workbook.getSheetIndex(source));
    }
    return this;
  }

  private static void copy(Cell cell, Sheet target, int row) {
    Cell copy = TypedWorkbook.cell(target, row, cell.getColumnIndex());
    copy.setCellStyle(cell.getCellStyle());
    CellType kind =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (kind == CellType.NUMERIC) {
      copy.setCellValue(cell.getNumericCellValue());
    } else if (kind == CellType.STRING) {
      copy.setCellValue(cell.getStringCellValue());
    }
  }

  /** Takes a sheet away. */
  SampleWorkbook drop(String sheet) {
    reading = null;
    workbook.removeSheetAt(workbook.getSheetIndex(sheet));
    return this;
  }

  /** Gives a sheet another name. */
  public SampleWorkbook rename(String sheet, String name) {
    reading = null;
    workbook.setSheetName(workbook.getSheetIndex(sheet), name);
    return this;
  }

  /** Hides a sheet. */
  public SampleWorkbook hide(String sheet) {
    reading = null;
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    return this;
  }

  byte[] bytes() {
    return TypedWorkbook.bytes(workbook);
  }

  public Reading reading() {
    if (reading == null) {
      reading = READER.read(TypedWorkbook.bytes(workbook));
    }
    return reading;
  }

  /** What stands at a path of the report as it is read. */
  public Object at(String path) {
    return reading().report().at(path);
  }

  int rows(String table) {
    return reading().report().rows(table).size();
  }

  /** Every finding in short: {@code S01 附件4自评表!D23}. */
  public List<String> findings() {
    return lines(judge(reading()));
  }

  /** The sentence of every finding. */
  List<String> messages() {
    return judge(reading()).findings().stream().map(Finding::message).toList();
  }

  static Verdict judge(Reading reading) {
    Form form = FORMS.byId(reading.report().form()).orElseThrow();
    Identity said = Identity.of(reading.report(), form);
    Unit unit = new Unit(said.code(), said.name(), "a@b.example", "", Map.of(), false);
    return RULES.judge(reading, new Submission(said.code(), unit, 2024, LocalDate.of(2025, 4, 1)));
  }

  /** Without the warnings that the unchanged sample has, too. */
  static List<String> lines(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> !USUAL.contains(finding.rule()))
        .map(SampleWorkbook::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.where().isEmpty()
        ? finding.rule()
        : finding.rule() + " " + finding.where().get(0);
  }
}
