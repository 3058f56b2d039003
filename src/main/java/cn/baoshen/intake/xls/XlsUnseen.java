package cn.baoshen.intake.xls;

import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetBuilder;
import cn.baoshen.intake.file.Unseen;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;

/** What the records of a sheet of a binary workbook say of hidden rows and columns. */
final class XlsUnseen {
  /**
   * A record that is there when a filter of the sheet leaves out rows. It does not say of which
   * area, and POI passes it on only when it is asked for.
   */
  static final short FILTER_MODE = 0x9B;

  private static final Area ANYWHERE =
      new Area(-1, 0, SheetBuilder.MOST_ROWS, SheetBuilder.MOST_COLUMNS);

  private XlsUnseen() {}

  static void note(Record entry, Unseen unseen) {
    if (entry instanceof RowRecord row && row.getZeroHeight()) {
      unseen.row(row.getRowNumber());
    } else if (entry instanceof ColumnInfoRecord columns && isHidden(columns)) {
      unseen.columns(columns.getFirstColumn(), columns.getLastColumn());
    } else if (entry.getSid() == FILTER_MODE) {
      unseen.filter(ANYWHERE);
    }
  }

  private static boolean isHidden(ColumnInfoRecord columns) {
    return columns.getHidden() || columns.getColumnWidth() == 0;
  }
}
