package cn.baoshen.form.book;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.mark.BookGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a worksheet, some of them parted: a cell that holds a label and a field in one is
 * two cells of a form's grid.
 */
final class BookColumns {
  private final int[] parts;
  private final List<Integer> widths = new ArrayList<>();

  BookColumns(BookGrid grid, List<Piece> pieces) {
    parts = new int[grid.columns()];
    Arrays.setAll(parts, column -> grid.sheet().isColumnHidden(column) ? 0 : 1);
    for (Piece piece : pieces) {
      int missing = piece.contents().size() - span(piece);
      parts[piece.to()] += Math.max(0, missing);
    }
    for (int column = 0; column < parts.length; column++) {
      int width = Math.max(2, grid.width(column) / Math.max(1, parts[column]));
      IntStream.range(0, parts[column]).forEach(part -> widths.add(width));
    }
  }

  List<Integer> widths() {
    return widths;
  }

  /** How many columns of the grid a piece takes. */
  int span(Piece piece) {
    return IntStream.rangeClosed(piece.from(), piece.to()).map(column -> parts[column]).sum();
  }

  /** How many columns each of its contents takes: labels what they need, fields the rest. */
  int[] spans(Piece piece) {
    int[] spans = new int[piece.contents().size()];
    int at = IntStream.range(0, piece.from()).map(column -> parts[column]).sum();
    int left = span(piece);
    for (int i = 0; i < spans.length; i++) {
      int most = left - (spans.length - 1 - i);
      spans[i] = i == spans.length - 1 ? left : Math.min(most, wanted(piece, i, at, left));
      at += spans[i];
      left -= spans[i];
    }
    return spans;
  }

  private int wanted(Piece piece, int index, int at, int left) {
    Piece.Content content = piece.contents().get(index);
    if (content.isField()) {
      return Math.max(1, 2 * left / (piece.contents().size() - index + 1));
    }
    int needed = 2 * requireNonNull(content.text()).length() + 1;
    int columns = 0;
    for (int width = 0; width < needed && at + columns < widths.size(); columns++) {
      width += widths.get(at + columns);
    }
    return Math.max(1, columns);
  }

  /**
   * A cell of a worksheet on its way into a form's grid: a label, a field, or labels and fields in
   * turn.
   *
   * @param from first column
   * @param to last column
   * @param rows how many rows it covers
   * @param merge whether equal ones below belong to it
   * @param align as the sheet aligns it; null where it does not say
   */
  record Piece(
      int from, int to, int rows, boolean merge, @Nullable String align, List<Content> contents) {

    /**
     * A label, or a field; one of the two is null.
     *
     * @param with the text that shares the cell with the field; null for none
     */
    record Content(@Nullable String text, @Nullable BookField field, @Nullable BookField with) {
      static Content label(String text) {
        return new Content(text, null, null);
      }

      boolean isField() {
        return field != null;
      }
    }
  }
}
