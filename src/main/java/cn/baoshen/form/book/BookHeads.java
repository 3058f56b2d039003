package cn.baoshen.form.book;

import cn.baoshen.form.Years;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/** The labels around a cell of a worksheet: the one before it, and those over it. */
final class BookHeads {
  private static final String WORDS = "[（(][^（()）]*[)）]";
  private static final Pattern ASIDE = Pattern.compile(WORDS);

  /** An aside, unless it stands amid the words, as in 因公出国（境）费. */
  private static final Pattern OUTER =
      Pattern.compile("^(?:" + WORDS + ")+|(?:" + WORDS + ")+(?=[:：]?$)|[（(](?:[百千万亿]*元|%)[)）]");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** What is printed where nothing is filled in. */
  private static final Pattern DASHES = Pattern.compile("[^\\p{L}\\p{N}]*");

  /** The line over a table that says in what its figures are. */
  static final Pattern UNIT = Pattern.compile("[（(]?(?:金额|计量|货币)?单位[:：].*");

  private final BookGrid grid;

  BookHeads(BookGrid grid) {
    this.grid = grid;
  }

  /**
   * The nearest label on the left, a number only where there are no words; empty when there is
   * none.
   */
  String left(int row, int column) {
    String number = "";
    for (int at = column - 1; at >= 0; at--) {
      String text = plain(label(grid.area(row, at)));
      if (LETTER.matcher(text).find()) {
        return text;
      }
      number = number.isEmpty() && !DASHES.matcher(text).matches() ? text : number;
    }
    return number;
  }

  /** The label before the one on the left, as the name of a group stands before its lines. */
  String outer(int row, int column) {
    String left = left(row, column);
    for (int at = column - 1; at >= 0; at--) {
      CellRangeAddress area = grid.area(row, at);
      if (plain(label(area)).equals(left)) {
        return left(row, area.getFirstColumn());
      }
    }
    return "";
  }

  /** True when this mark alone belongs to the label before it. */
  boolean isAlone(int row, int column) {
    return column > 0
        && LETTER.matcher(label(grid.area(row, column - 1))).find()
        && !isMarked(row, grid.area(row, column).getLastColumn() + 1);
  }

  private boolean isMarked(int row, int column) {
    CellRangeAddress area = grid.area(row, column);
    String text = grid.marked(area.getFirstRow(), area.getFirstColumn());
    return MarkedText.hasMark(text) && dated(area, text).isEmpty();
  }

  /** The labels over a cell, the nearest first, up to what belongs to other cells. */
  List<String> above(int row, int column) {
    List<String> heads = new ArrayList<>();
    for (int at = row - 1; at >= 0; at--) {
      CellRangeAddress area = grid.area(at, column);
      boolean whole = area.getFirstColumn() == 0 && area.getLastColumn() >= grid.columns() - 1;
      boolean others = isMarked(at, column) || isMarked(at, area.getLastColumn() + 1);
      if (whole || others && !heads.isEmpty()) {
        break;
      }
      String text = plain(label(area));
      boolean silent = DASHES.matcher(text).matches() || UNIT.matcher(text).matches();
      if (!silent && !heads.contains(text)) {
        heads.add(text);
      }
    }
    return heads;
  }

  private String label(CellRangeAddress area) {
    String text = grid.marked(area.getFirstRow(), area.getFirstColumn());
    return MarkedText.hasMark(text) ? dated(area, text) : text;
  }

  private String dated(CellRangeAddress area, String text) {
    MarkedCell cell =
        new MarkedCell(
            grid,
            area.getFirstRow(),
            area.getFirstColumn(),
            MarkedText.of(text, "", new BookMistakes()));
    return cell.isDated() ? Years.fill(cell.dated(), null) : "";
  }

  /** Without line breaks and what is in parentheses before or behind the words. */
  static String plain(String text) {
    String plain = OUTER.matcher(text.replaceAll("\\s+", "")).replaceAll("");
    return plain.replaceAll("[:：]$", "");
  }

  /** Without what is in parentheses anywhere. */
  static String bare(String label) {
    return ASIDE.matcher(label).replaceAll("");
  }
}
