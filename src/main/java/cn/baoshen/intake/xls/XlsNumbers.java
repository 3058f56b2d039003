package cn.baoshen.intake.xls;

import static java.util.Objects.requireNonNull;

import cn.baoshen.intake.file.NumberFormat;
import cn.baoshen.intake.file.SheetCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The numbers of a binary workbook as their formats show them. */
final class XlsNumbers {
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, NumberFormat> known = new HashMap<>();
  private @Nullable FormatTrackingHSSFListener formats;
  private boolean from1904;

  /** Which format a cell has is for this one to say. */
  void formats(FormatTrackingHSSFListener tracker) {
    formats = tracker;
  }

  /** Takes note of a record of the workbook as a whole. */
  void note(Record entry) {
    if (entry instanceof FormatRecord format) {
      codes.put(format.getIndexCode(), format.getFormatString());
    } else if (entry instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    }
  }

  SheetCell cell(CellValueRecordInterface at, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return SheetCell.error(FormulaError.NUM.getString());
    }
    BigDecimal stored = new BigDecimal(Double.toString(value));
    return SheetCell.number(stored, format(requireNonNull(formats).getFormatIndex(at)), from1904);
  }

  private NumberFormat format(int index) {
    return known.computeIfAbsent(index, number -> NumberFormat.of(number, codes.get(number)));
  }
}
