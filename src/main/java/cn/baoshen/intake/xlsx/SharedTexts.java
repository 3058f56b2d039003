package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** The texts that the cells of a workbook share; hints for pronunciation are left out. */
final class SharedTexts extends PartHandler {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final WorkbookLimits limits;
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder item = new StringBuilder();
  private boolean pronunciation;

  SharedTexts(WorkbookLimits limits) {
    this.limits = limits;
  }

  @Override
  void start(String name, Attributes attributes) {
    switch (name) {
      case "si" -> item.setLength(0);
      case "rPh" -> pronunciation = true;
      case "t" -> collect();
      default -> {}
    }
  }

  @Override
  void end(String name) throws UnreadableFile {
    switch (name) {
      case "t" -> append(collected());
      case "rPh" -> pronunciation = false;
      case "si" -> keep();
      default -> {}
    }
  }

  private void append(String piece) {
    if (!pronunciation) {
      item.append(piece);
    }
  }

  private void keep() throws UnreadableFile {
    limits.text(item.length());
    WorkbookLimits.texts(texts.size() + 1L);
    texts.add(item.isEmpty() ? "" : unescaped(item.toString()));
  }

  String text(int number) throws UnreadableFile {
    if (number < 0 || number >= texts.size()) {
      throw new UnreadableFile("workbook-corrupt");
    }
    return texts.get(number);
  }

  /** Characters that XML cannot hold are written as {@code _x000D_}. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPED.matcher(text);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
