package cn.baoshen.intake;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** The corrected workbook after a person or a program changed it, read and put before the rules. */
public record HandedIn(Reading reading) {
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final TypedWorkbook UNCHANGED = TypedWorkbook.xlsx("corrected");

  private static final List<String> USUAL = rules(as("xlsx", workbook -> {})).toList();

  static HandedIn bytes(byte[] bytes) {
    return new HandedIn(READER.read(bytes));
  }

  /** As {@code .xlsx} or {@code .xls}. */
  public static HandedIn as(String kind, Consumer<Workbook> change) {
    return bytes(workbook(kind, change));
  }

  static byte[] workbook(String kind, Consumer<Workbook> change) {
    TypedWorkbook typed =
        kind.equals("xls") ? TypedWorkbook.xls("corrected") : TypedWorkbook.xlsx("corrected");
    change.accept(typed.workbook());
    return typed.bytes();
  }

  /** Where a field stands: sheet!cell. */
  public static String place(String field) {
    return UNCHANGED.places.get(field);
  }

  public static Cell field(Workbook workbook, String field) {
    return cell(workbook, place(field));
  }

  static Cell cell(Workbook workbook, String place) {
    String[] parts = place.split("!");
    CellReference at = new CellReference(parts[1]);
    return TypedWorkbook.cell(workbook.getSheet(parts[0]), at.getRow(), at.getCol());
  }

  public static CellStyle format(Workbook workbook, String code) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(code));
    return style;
  }

  /** One of the formats that a workbook does not write out. */
  public static CellStyle builtIn(Workbook workbook, int number) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat((short) number);
    return style;
  }

  public Object at(String field) {
    return reading.report().at(field);
  }

  public List<Finding> findings() {
    return ChangedWorkbookTest.judge(reading);
  }

  List<Finding> of(String rule) {
    return findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  /** The rules that found something in it and nothing in the unchanged workbook. */
  public List<String> more() {
    return rules(this).filter(rule -> !USUAL.contains(rule)).toList();
  }

  private static Stream<String> rules(HandedIn file) {
    return file.findings().stream().map(Finding::rule);
  }
}
