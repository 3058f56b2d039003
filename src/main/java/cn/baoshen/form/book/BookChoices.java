package cn.baoshen.form.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;

/** What a cell offers in a list: as its mark says, or its drop-down. */
final class BookChoices {
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
