package cn.baoshen.rollup;

import cn.baoshen.table.FormulaText;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the table as CSV: UTF-8 with a byte order mark, lines end in CR LF. */
public final class RollUpCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private RollUpCsv() {}

  /** Writes it; the file is made or replaced. */
  public static void write(RollUpTable table, Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BYTE_ORDER_MARK);
      try (SequenceWriter lines = writer().writeValues(out)) {
        lines.write(table.heads().stream().map(Head::label).toList());
        for (List<@Nullable Object> row : table.rows()) {
          lines.write(row.stream().map(RollUpCsv::shown).toList());
        }
      }
    }
  }

  private static ObjectWriter writer() {
    CsvMapper csv = new CsvMapper();
    return csv.writer(csv.schema().withLineSeparator("\r\n"));
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : FormulaText.neutral(value.toString());
  }
}
