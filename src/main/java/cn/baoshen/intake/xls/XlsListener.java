package cn.baoshen.intake.xls;

import static java.util.Objects.requireNonNull;

import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetBuilder;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.CellRangeAddress8Bit;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The cells of a binary workbook as its records pass by. */
final class XlsListener implements HSSFListener {
  private static final int BIFF8 = 0x600;

  private final WorkbookLimits limits = new WorkbookLimits();
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final XlsLinks links = new XlsLinks();
  private final List<SheetBuilder> sheets = new ArrayList<>();
  private final XlsMirrors mirrors = new XlsMirrors(links, names);
  private final XlsNumbers numbers = new XlsNumbers();
  private @Nullable SSTRecord texts;

  /** The sheet that is being read; null for a chart and outside of any. */
  private @Nullable SheetBuilder sheet;

  private int begun;
  private int depth;
  private @Nullable FormulaRecord waiting;

  void formats(FormatTrackingHSSFListener tracker) {
    numbers.formats(tracker);
  }

  List<SheetCells> sheets() {
    return SheetBuilder.build(sheets);
  }

  @Override
  public void processRecord(Record entry) {
    try {
      process(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void process(Record entry) throws IOException {
    if (entry instanceof BOFRecord start) {
      begin(start);
    } else if (entry instanceof org.apache.poi.hssf.record.EOFRecord) {
      depth--;
    } else if (entry instanceof BoundSheetRecord named) {
      limits.sheet();
      names.add(named);
    } else if (entry instanceof SSTRecord shared) {
      texts = shared;
    } else if (sheet != null && depth == 1) {
      content(entry);
    } else if (sheet == null) {
      links.note(entry);
      numbers.note(entry);
    }
  }

  /** A chart inside a sheet begins and ends like a sheet. */
  private void begin(BOFRecord start) throws UnreadableFile {
    if (start.getVersion() != BIFF8) {
      throw new UnreadableFile("file-old-xls");
    }
    if (start.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
      throw new UnreadableFile("file-macros");
    }
    if (depth++ > 0 || start.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    BoundSheetRecord named =
        begun < names.size() ? BoundSheetRecord.orderByBofPosition(names)[begun] : null;
    begun++;
    sheet = null;
    if (named != null && start.getType() == BOFRecord.TYPE_WORKSHEET) {
      boolean hidden = named.isHidden() || named.isVeryHidden();
      sheet = new SheetBuilder(named.getSheetname(), hidden, limits);
      sheets.add(sheet);
    }
  }

  private void content(Record entry) throws UnreadableFile {
    if (entry instanceof NumberRecord number) {
      put(number, numbers.cell(number, number.getValue()));
    } else if (entry instanceof LabelSSTRecord label) {
      put(label, SheetCell.text(text(label.getSSTIndex())));
    } else if (entry instanceof LabelRecord label) {
      put(label, SheetCell.text(label.getValue()));
    } else if (entry instanceof BoolErrRecord cell) {
      put(cell, cell.isBoolean() ? SheetCell.bool(cell.getBooleanValue()) : error(cell));
    } else if (entry instanceof FormulaRecord formula) {
      formula(formula);
    } else if (entry instanceof StringRecord result && waiting != null) {
      put(waiting, SheetCell.text(result.getString()));
      waiting = null;
    } else if (entry instanceof ArrayRecord array) {
      trace(XlsLinks.parts(array::getFormulaTokens), area(array.getRange()));
    } else if (entry instanceof MergeCellsRecord merged) {
      merge(merged);
    } else {
      XlsUnseen.note(entry, sheet().unseen());
    }
  }

  private SheetBuilder sheet() {
    return requireNonNull(sheet);
  }

  private void put(CellValueRecordInterface at, SheetCell cell) throws UnreadableFile {
    sheet().put(at.getRow(), at.getColumn(), cell);
  }

  private String text(int number) throws UnreadableFile {
    if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
      throw new UnreadableFile("workbook-corrupt");
    }
    return texts.getString(number).getString();
  }

  private static SheetCell error(BoolErrRecord cell) {
    return error(cell.getErrorValue());
  }

  private static SheetCell error(int code) {
    boolean known = FormulaError.isValidCode(code);
    return SheetCell.error(known ? FormulaError.forInt(code).getString() : "#" + code);
  }

  private void formula(FormulaRecord formula) throws UnreadableFile {
    waiting = null;
    Ptg[] parts = XlsLinks.parts(formula::getParsedExpression);
    trace(parts, Area.cell(formula.getRow(), formula.getColumn()));
    sheet().mirror(formula.getRow(), formula.getColumn(), mirrors.of(parts, sheet().name()));
    if (isUncalculated(formula)) {
      put(formula, SheetCell.uncalculated());
      return;
    }
    switch (formula.getCachedResultTypeEnum()) {
      case STRING -> waiting = formula;
      case BOOLEAN -> put(formula, SheetCell.bool(formula.getCachedBooleanValue()));
      case ERROR -> put(formula, error(formula.getCachedErrorValue()));
      default -> put(formula, numbers.cell(formula, formula.getValue()));
    }
  }

  /** Marked to be calculated when it is opened, and nothing there: no program has done it yet. */
  private static boolean isUncalculated(FormulaRecord formula) {
    return formula.isCalcOnLoad()
        && formula.getCachedResultTypeEnum() == CellType.NUMERIC
        && Double.doubleToRawLongBits(formula.getValue()) == 0;
  }

  private void trace(Ptg[] formula, Area area) throws UnreadableFile {
    if (links.looksOutside(formula)) {
      sheet().outside(area);
    }
  }

  private static Area area(CellRangeAddress8Bit range) {
    return new Area(
        range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
  }

  private void merge(MergeCellsRecord merged) throws UnreadableFile {
    for (int i = 0; i < merged.getNumAreas(); i++) {
      CellRangeAddress area = merged.getAreaAt(i);
      sheet()
          .merge(
              new Area(
                  area.getFirstRow(),
                  area.getFirstColumn(),
                  area.getLastRow(),
                  area.getLastColumn()));
    }
  }
}
