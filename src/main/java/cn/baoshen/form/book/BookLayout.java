package cn.baoshen.form.book;

import cn.baoshen.form.book.BookColumns.Piece;
import cn.baoshen.form.mark.BookGrid;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;

/** A worksheet as an entry of {@code sheets} in {@code form.yaml}. */
final class BookLayout {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final BookSheet sheet;
  private final BookGrid grid;
  private final BookFrame frame;
  private final BookRows rows;
  private final Map<Integer, List<Piece>> pieces = new LinkedHashMap<>();

  BookLayout(BookSheet sheet, List<BookField> fields) {
    this.sheet = sheet;
    this.grid = sheet.grid();
    this.frame = BookFrame.of(sheet);
    this.rows = new BookRows(sheet, fields);
    for (int row = frame.first(); row <= frame.last(); row++) {
      if (rows.isKept(row)) {
        pieces.put(row, rows.pieces(row));
      }
    }
  }

  /** What the sheet is called. */
  String name() {
    return frame.name().isEmpty() ? grid.name() : frame.name();
  }

  ObjectNode node() {
    List<Piece> all = new ArrayList<>();
    pieces.values().forEach(all::addAll);
    BookColumns columns = new BookColumns(grid, all);
    ObjectNode node = JSON.objectNode();
    node.put("name", grid.name());
    node.put("title", frame.title().isEmpty() ? grid.name() : frame.title());
    columns.widths().forEach(node.putArray("widths")::add);
    node.put("headerRows", heads());
    paper(node, columns);
    ArrayNode written = node.putArray("rows");
    pieces.forEach((row, cells) -> written.add(row(row, cells, columns)));
    frame.notes().forEach(note -> node.withArray("notes").add(note));
    return node;
  }

  /** The rows that the workbook repeats on each page, or the first ones without a field. */
  private int heads() {
    CellRangeAddress said = grid.sheet().getRepeatingRows();
    if (said != null) {
      return (int) pieces.keySet().stream().filter(row -> row <= said.getLastRow()).count();
    }
    List<Integer> kept = List.copyOf(pieces.keySet());
    int over = (int) kept.stream().takeWhile(row -> !isRuled(row)).count();
    int heads = (int) kept.stream().skip(over).takeWhile(this::isHead).count();
    return heads == 0 ? 0 : over + heads;
  }

  private boolean isRuled(int row) {
    return pieces.getOrDefault(row, List.of()).stream()
        .anyMatch(piece -> grid.isRuled(row, piece.from()));
  }

  private boolean isHead(int row) {
    return sheet.block(row).isEmpty()
        && pieces.getOrDefault(row, List.of()).stream()
            .flatMap(piece -> piece.contents().stream())
            .noneMatch(Piece.Content::isField);
  }

  private void paper(ObjectNode node, BookColumns columns) {
    PrintSetup print = grid.sheet().getPrintSetup();
    int width = columns.widths().stream().mapToInt(Integer::intValue).sum();
    boolean fits = width <= 190 && columns.widths().size() <= 24;
    if (print.getPaperSize() == PrintSetup.A3_PAPERSIZE) {
      node.put("paper", "A3 landscape");
    } else if (print.getLandscape() && fits) {
      node.put("paper", "A4 landscape");
    }
  }

  private ObjectNode row(int row, List<Piece> cells, BookColumns columns) {
    ObjectNode node = JSON.objectNode();
    sheet
        .block(row)
        .ifPresent(
            block -> {
              node.put("each", BookNames.id(block.table()));
              node.put("blank", block.size());
              prefill(node, block);
            });
    ArrayNode written = node.putArray("cells");
    cells.forEach(piece -> add(written, piece, columns.spans(piece)));
    return node;
  }

  private void prefill(ObjectNode node, BookBlock block) {
    List<Map<String, String>> printed = rows.printed(block);
    if (!printed.isEmpty()) {
      ArrayNode all = node.putArray("prefill");
      printed.forEach(
          values -> {
            ObjectNode one = all.addObject();
            values.forEach(one::put);
          });
    }
  }

  private void add(ArrayNode written, Piece piece, int[] spans) {
    for (int i = 0; i < spans.length; i++) {
      Piece.Content content = piece.contents().get(i);
      ObjectNode cell = written.addObject();
      BookField field = content.field();
      if (field != null) {
        cell.put("field", field.id());
        if (content.with() != null) {
          cell.put("with", content.with().id());
        }
        List<String> offered = BookChoices.of(field);
        if (String.join(",", offered).length() <= MarkChecks.LONGEST_CHOICES) {
          offered.forEach(each -> cell.withArray("choices").add(each));
        }
      } else {
        cell.put("text", content.text());
      }
      put(cell, "colspan", spans[i]);
      put(cell, "rowspan", piece.rows());
      if (piece.align() != null && piece.contents().size() == 1) {
        cell.put("align", piece.align());
      }
      if (piece.merge()) {
        cell.put("merge", true);
      }
    }
  }

  private static void put(ObjectNode cell, String key, int span) {
    if (span > 1) {
      cell.put(key, span);
    }
  }
}
