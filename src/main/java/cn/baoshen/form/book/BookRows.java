package cn.baoshen.form.book;

import cn.baoshen.form.book.BookColumns.Piece;
import cn.baoshen.form.book.BookColumns.Piece.Content;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.MarkedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The rows of a worksheet as the pieces of a form's grid. */
final class BookRows {
  private final BookSheet sheet;
  private final BookGrid grid;
  private final List<BookField> fields;

  BookRows(BookSheet sheet, List<BookField> fields) {
    this.sheet = sheet;
    this.grid = sheet.grid();
    this.fields = fields;
  }

  /** The pieces of one row from the left; of a table those of its marked row. */
  List<Piece> pieces(int row) {
    List<Piece> pieces = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      CellRangeAddress area = grid.area(row, column);
      if (area.getFirstColumn() == column) {
        CellRangeAddress reach = reach(row, column, area);
        Piece piece = isOut(reach) ? null : piece(row, column, reach);
        if (piece != null) {
          pieces.add(piece);
        }
        column = reach.getLastColumn();
      }
    }
    return pieces;
  }

  /** Whether it lies in hidden columns. */
  private boolean isOut(CellRangeAddress area) {
    return IntStream.rangeClosed(area.getFirstColumn(), area.getLastColumn())
        .allMatch(grid.sheet()::isColumnHidden);
  }

  /** A text outside the rules is shown over the empty cells on its right. */
  private CellRangeAddress reach(int row, int column, CellRangeAddress area) {
    int last = area.getLastColumn();
    boolean open = area.getNumberOfCells() == 1 && !grid.isRuled(row, column);
    while (open && last + 1 < grid.columns() && isFree(row, last + 1)) {
      last++;
    }
    return new CellRangeAddress(area.getFirstRow(), area.getLastRow(), column, last);
  }

  private boolean isFree(int row, int column) {
    return grid.area(row, column).getNumberOfCells() == 1
        && grid.marked(row, column).isEmpty()
        && !grid.isRuled(row, column);
  }

  private @Nullable Piece piece(int row, int column, CellRangeAddress area) {
    String align = grid.align(area.getFirstRow(), column);
    int last = area.getLastColumn();
    BookBlock own = sheet.block(row).orElse(null);
    if (own != null) {
      List<Content> contents = only(contents(area.getFirstRow(), column));
      return new Piece(column, last, 1, isMerged(own, column), align, contents);
    }
    List<Integer> run = run(row, area);
    if (row != run.get(0)) {
      return null;
    }
    boolean crossed = isCrossed(area);
    boolean again = crossed && run.get(0) > area.getFirstRow();
    List<Content> contents =
        again ? List.of(Content.label("")) : contents(area.getFirstRow(), column);
    return new Piece(column, last, run.size(), crossed && !again, align, contents);
  }

  /** The rows of an area, this one among them, that no table and no row left out parts. */
  private List<Integer> run(int row, CellRangeAddress area) {
    List<Integer> run = new ArrayList<>();
    for (int at = area.getFirstRow(); at <= area.getLastRow(); at++) {
      if (sheet.block(at).isPresent()) {
        if (at > row) {
          break;
        }
        run.clear();
      } else if (isKept(at)) {
        run.add(at);
      }
    }
    return run;
  }

  /** Whether rows of a table lie beside this area. */
  private boolean isCrossed(CellRangeAddress area) {
    return sheet.blocks().stream()
        .anyMatch(b -> area.getFirstRow() <= b.last() && b.first() <= area.getLastRow());
  }

  /** Of a table the marked row alone; of other rows those that say anything. */
  boolean isKept(int row) {
    BookBlock block = sheet.block(row).orElse(null);
    if (block != null) {
      return row == block.first();
    }
    for (int column = 0; column < grid.columns(); column++) {
      CellRangeAddress area = grid.area(row, column);
      if (!grid.marked(area.getFirstRow(), area.getFirstColumn()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static int rows(CellRangeAddress area) {
    return area.getLastRow() - area.getFirstRow() + 1;
  }

  private boolean isMerged(BookBlock block, int column) {
    for (int row = block.first(); row <= block.last(); row++) {
      if (rows(grid.area(row, column)) > 1) {
        return true;
      }
    }
    return false;
  }

  /** A cell of a table is its field; what is printed in it is a row that it begins with. */
  private static List<Content> only(List<Content> contents) {
    List<Content> marked = contents.stream().filter(Content::isField).toList();
    return marked.isEmpty() ? contents : marked;
  }

  private List<Content> contents(int row, int column) {
    MarkedCell cell = sheet.cell(row, column).orElse(null);
    if (cell == null) {
      return List.of(Content.label(grid.text(row, column)));
    }
    if (cell.isDated()) {
      return List.of(Content.label(cell.dated()));
    }
    List<Content> contents = new ArrayList<>();
    int mark = 0;
    for (MarkedText.Part part : cell.text().parts()) {
      if (part.text() == null) {
        contents.add(new Content(null, field(cell, mark++), null));
      } else {
        labels(part.text()).forEach(text -> contents.add(Content.label(text)));
      }
    }
    return joined(contents);
  }

  /** Code and name side by side are one cell of the grid too. */
  private static List<Content> joined(List<Content> contents) {
    List<Content> joined = new ArrayList<>();
    for (Content content : contents) {
      Content last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isShared(last, content)) {
        joined.set(joined.size() - 1, new Content(null, last.field(), content.field()));
      } else {
        joined.add(content);
      }
    }
    return joined;
  }

  private static boolean isShared(Content first, Content second) {
    return first.field() != null
        && first.with() == null
        && second.field() != null
        && MarkedCell.isShared(first.field().mark(), second.field().mark());
  }

  /** The label before a mark, and before it what is signed or sealed by hand, one by one. */
  private static List<String> labels(String text) {
    return Arrays.stream(text.split("(?<=[:：])[\\s　]{2,}"))
        .map(label -> label.replaceAll("[:：]\\s*$", ""))
        .toList();
  }

  private BookField field(MarkedCell cell, int index) {
    return fields.stream()
        .filter(field -> field.cell() == cell)
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  /** What the rows of a table have printed in them, by the keys of its columns. */
  List<Map<String, String>> printed(BookBlock block) {
    List<Map<String, String>> rows = new ArrayList<>();
    int filled = 0;
    for (int row = block.first(); row <= block.last(); row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (MarkedCell cell : block.cells()) {
        String text = printed(row, cell);
        if (!text.isEmpty()) {
          values.put(field(cell, 0).id(), text);
        }
      }
      rows.add(values);
      filled = values.isEmpty() ? filled : rows.size();
    }
    return rows.subList(0, filled);
  }

  private String printed(int row, MarkedCell cell) {
    CellRangeAddress area = grid.area(row, cell.column());
    if (area.getFirstRow() <= cell.row()) {
      return cell.text().parts().stream()
          .filter(part -> !part.isMark())
          .map(MarkedText.Part::text)
          .findFirst()
          .orElse("");
    }
    return grid.text(area.getFirstRow(), cell.column());
  }
}
