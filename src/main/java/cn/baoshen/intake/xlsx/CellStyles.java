package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.NumberFormat;
import cn.baoshen.intake.file.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;

/** What the number formats of an xlsx workbook's cell styles mean. */
final class CellStyles extends PartHandler {
  /** Excel itself allows no more. */
  private static final int MOST = 65_536;

  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, NumberFormat> known = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private boolean inCellFormats;

  @Override
  void start(String name, Attributes attributes) throws UnreadableFile {
    switch (name) {
      case "numFmt" ->
          codes.put(number(attributes.getValue("numFmtId"), 0), attributes.getValue("formatCode"));
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> add(number(attributes.getValue("numFmtId"), 0));
      default -> {}
    }
  }

  private void add(int format) throws UnreadableFile {
    if (inCellFormats) {
      formats.add(format);
    }
    if (formats.size() > MOST || codes.size() > MOST) {
      throw new UnreadableFile("workbook-corrupt");
    }
  }

  @Override
  void end(String name) {
    if (name.equals("cellXfs")) {
      inCellFormats = false;
    }
  }

  NumberFormat format(int number) {
    if (number < 0 || number >= formats.size()) {
      return NumberFormat.GENERAL;
    }
    return known.computeIfAbsent(
        formats.get(number), format -> NumberFormat.of(format, codes.get(format)));
  }
}
