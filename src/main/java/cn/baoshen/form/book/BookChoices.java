package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationType;

/** What a cell offers in a list: as its mark says, or its drop-down. */
final class BookChoices {
  /** Characters of a list that a drop-down itself can hold. */
  private static final int MOST = 255;

  private static final DataFormatter SHOWN = new DataFormatter();

  private BookChoices() {}

  static List<String> of(BookField field) {
    return field
        .mark()
        .option("choices")
        .map(written -> filled(Arrays.stream(written.split("[/／、,，;；|]"))))
        .orElseGet(() -> offered(field.cell()));
  }

  private static List<String> offered(MarkedCell cell) {
    for (DataValidation offer : cell.grid().sheet().getDataValidations()) {
      boolean here =
          Stream.of(offer.getRegions().getCellRangeAddresses())
              .anyMatch(region -> region.isInRange(cell.row(), cell.column()));
      if (here) {
        return listed(offer, cell.grid().sheet());
      }
    }
    return List.of();
  }

  private static List<String> listed(DataValidation offer, Sheet sheet) {
    String[] explicit = offer.getValidationConstraint().getExplicitListValues();
    if (explicit != null) {
      return filled(Arrays.stream(explicit));
    }
    String formula = offer.getValidationConstraint().getFormula1();
    boolean list =
        offer.getValidationConstraint().getValidationType()
            == org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType.LIST;
    return !list || formula == null ? List.of() : range(formula, sheet);
  }

  private static List<String> range(String formula, Sheet sheet) {
    Workbook book = sheet.getWorkbook();
    String named =
        book.getName(formula) == null ? formula : book.getName(formula).getRefersToFormula();
    try {
      List<String> values = new ArrayList<>();
      for (CellReference at :
          new AreaReference(named, book.getSpreadsheetVersion()).getAllReferencedCells()) {
        Sheet from = at.getSheetName() == null ? sheet : book.getSheet(at.getSheetName());
        values.add(shown(from, at));
      }
      return filled(values.stream());
    } catch (IllegalArgumentException notARange) {
      return List.of();
    }
  }

  /**
   * Writes the lists of drop-downs that lie in sheets which go into the drop-downs themselves; a
   * list that is too long for that goes to a sheet that nobody sees.
   */
  static void free(Workbook book, Predicate<Sheet> goes) {
    List<XSSFSheet> stays = new ArrayList<>();
    for (Sheet sheet : book) {
      if (!goes.test(sheet) && sheet instanceof XSSFSheet kept) {
        stays.add(kept);
      }
    }
    stays.forEach(sheet -> free(sheet, goes));
  }

  private static void free(XSSFSheet sheet, Predicate<Sheet> goes) {
    CTDataValidations all = sheet.getCTWorksheet().getDataValidations();
    if (all == null) {
      return;
    }
    for (CTDataValidation offer : all.getDataValidationArray()) {
      String formula = offer.getType() == STDataValidationType.LIST ? offer.getFormula1() : null;
      if (formula != null && reachesInto(formula, sheet.getWorkbook(), goes)) {
        offer.setFormula1(written(range(formula, sheet), sheet.getWorkbook()));
      }
    }
  }

  private static boolean reachesInto(String formula, Workbook book, Predicate<Sheet> goes) {
    String named =
        book.getName(formula) == null ? formula : book.getName(formula).getRefersToFormula();
    try {
      String from =
          new AreaReference(named, book.getSpreadsheetVersion()).getFirstCell().getSheetName();
      return from != null && book.getSheet(from) != null && goes.test(book.getSheet(from));
    } catch (IllegalArgumentException notARange) {
      return false;
    }
  }

  private static String written(List<String> values, Workbook book) {
    String joined = String.join(",", values);
    boolean plain = values.stream().noneMatch(v -> v.contains(",") || v.contains("\""));
    return plain && joined.length() <= MOST ? "\"" + joined + "\"" : laidAside(values, book);
  }

  private static String laidAside(List<String> values, Workbook book) {
    Sheet aside = book.createSheet(WorkbookUtil.createSafeSheetName(free(book)));
    book.setSheetVisibility(book.getSheetIndex(aside), SheetVisibility.VERY_HIDDEN);
    for (int row = 0; row < values.size(); row++) {
      aside.createRow(row).createCell(0).setCellValue(values.get(row));
    }
    return "'" + aside.getSheetName() + "'!$A$1:$A$" + Math.max(1, values.size());
  }

  private static String free(Workbook book) {
    String name = BookWords.say("choices.sheet");
    return book.getSheet(name) == null ? name : name + book.getNumberOfSheets();
  }

  private static String shown(Sheet sheet, CellReference at) {
    Cell cell =
        sheet == null || sheet.getRow(at.getRow()) == null
            ? null
            : sheet.getRow(at.getRow()).getCell(at.getCol());
    return SHOWN.formatCellValue(cell);
  }

  private static List<String> filled(Stream<String> values) {
    return values.map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
  }
}
