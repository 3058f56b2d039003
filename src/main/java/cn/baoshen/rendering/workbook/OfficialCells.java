package cn.baoshen.rendering.workbook;

import cn.baoshen.form.book.MarkedBook;
import cn.baoshen.form.book.MarkedBook.Spot;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Single cells of an official workbook as they are given out: without marks, with formulas. */
final class OfficialCells {
  private OfficialCells() {}

  /** Takes the mark away and puts its formula there, as it reads so many rows further down. */
  static void empty(Spot spot, int down) {
    Cell cell = spot.cell();
    if (cell.getCellType() != CellType.FORMULA) {
      String left = MarkedBook.emptied(spot.text(), mark -> "").strip();
      if (left.isEmpty()) {
        cell.setBlank();
      } else {
        print(cell, left);
      }
    }
    reckon(spot, cell, down);
  }

  /** A number that is printed into the first row is one, as those below it are. */
  private static void print(Cell cell, String left) {
    if (left.matches("[1-9]\\d{0,3}")) {
      cell.setCellValue(Integer.parseInt(left));
    } else {
      cell.setCellValue(left);
    }
  }

  static void reckon(Spot spot, Cell cell, int down) {
    if (spot.formula() != null) {
      cell.setCellFormula(quiet(down == 0 ? spot.formula() : moved(spot, cell, down)));
    }
  }

  /** A quotient of what is not filled in yet is left open. */
  private static String quiet(String formula) {
    return formula.contains("/") ? "IFERROR(" + formula + ",\"\")" : formula;
  }

  private static String moved(Spot spot, Cell cell, int down) {
    XSSFWorkbook book = (XSSFWorkbook) cell.getSheet().getWorkbook();
    XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(book);
    try {
      Ptg[] parts =
          FormulaParser.parse(
              spot.formula(), names, FormulaType.CELL, book.getSheetIndex(cell.getSheet()));
      for (Ptg part : parts) {
        move(part, down);
      }
      return FormulaRenderer.toFormulaString(names, parts);
    } catch (FormulaParseException e) {
      throw new IllegalStateException("a formula that was compiled cannot be read", e);
    }
  }

  private static void move(Ptg part, int down) {
    if (part instanceof RefPtgBase at && at.isRowRelative()) {
      at.setRow(at.getRow() + down);
    } else if (part instanceof AreaPtgBase at
        && at.isFirstRowRelative()
        && at.getFirstRow() == at.getLastRow()) {
      at.setFirstRow(at.getFirstRow() + down);
      at.setLastRow(at.getLastRow() + down);
    }
  }

  static void withoutMark(Cell cell) {
    if (MarkedBook.isMarkedAside(cell)) {
      cell.removeCellComment();
    }
  }

  /** Gives a cell the list that its mark names. */
  static void offer(Spot spot) {
    if (!spot.choices().isEmpty()) {
      Sheet sheet = spot.cell().getSheet();
      int row = spot.cell().getRowIndex();
      int column = spot.cell().getColumnIndex();
      DataValidationHelper helper = sheet.getDataValidationHelper();
      sheet.addValidationData(
          helper.createValidation(
              helper.createExplicitListConstraint(spot.choices().toArray(String[]::new)),
              new CellRangeAddressList(row, row + spot.rows() - 1, column, column)));
    }
  }

  /** Reckons the formulas of a workbook, each as far as it can be. */
  static void reckon(XSSFWorkbook book) {
    FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          reckon(evaluator, cell);
        }
      }
    }
  }

  /** A formula that only Excel can reckon is left to it. */
  private static void reckon(FormulaEvaluator evaluator, Cell cell) {
    try {
      if (cell.getCellType() == CellType.FORMULA) {
        evaluator.evaluateFormulaCell(cell);
      }
    } catch (NotImplementedException | IllegalArgumentException | IllegalStateException e) {
      cell.getSheet().setForceFormulaRecalculation(true);
    }
  }
}
