package cn.baoshen.form.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A worksheet with marks, as it was found.
 *
 * @param cells its marked cells, row by row
 * @param blocks the rows that its tables fill
 */
record BookSheet(BookGrid grid, List<MarkedCell> cells, List<BookBlock> blocks) {

  static BookSheet of(BookGrid grid, BookMistakes mistakes) {
    List<MarkedCell> cells = marked(grid, mistakes);
    Map<Integer, List<MarkedCell>> rows = new LinkedHashMap<>();
    cells.stream()
        .filter(cell -> cell.marks().stream().anyMatch(mark -> mark.table() != null))
        .forEach(cell -> rows.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell));
    List<BookBlock> blocks = new ArrayList<>();
    rows.values().forEach(row -> block(row, mistakes).ifPresent(blocks::add));
    List<MarkedCell> all = new ArrayList<>(cells);
    blocks.forEach(
        block -> all.addAll(block.cells().stream().filter(c -> !all.contains(c)).toList()));
    return new BookSheet(grid, List.copyOf(all), List.copyOf(blocks));
  }

  private static List<MarkedCell> marked(BookGrid grid, BookMistakes mistakes) {
    List<MarkedCell> cells = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        String text = grid.marked(row, column);
        if (MarkedText.isBroken(text)) {
          mistakes.add(grid.place(row, column), "brace", text);
        } else if (MarkedText.hasMark(text)) {
          String place = grid.place(row, column);
          cells.add(new MarkedCell(grid, row, column, MarkedText.of(text, place, mistakes)));
        }
      }
    }
    return cells;
  }

  private static Optional<BookBlock> block(List<MarkedCell> row, BookMistakes mistakes) {
    Set<String> tables =
        row.stream()
            .flatMap(cell -> cell.marks().stream())
            .map(mark -> String.valueOf(mark.table()))
            .collect(Collectors.toSet());
    if (tables.size() > 1 || row.stream().anyMatch(cell -> cell.marks().size() > 1)) {
      mistakes.add(row.get(0).place(), "mixed-row");
      return Optional.empty();
    }
    BookBlock block = BookBlock.of(tables.iterator().next(), row);
    List<MarkedCell> cells = new ArrayList<>(row);
    cells.addAll(serials(block));
    return Optional.of(
        new BookBlock(block.table(), block.grid(), block.first(), block.last(), cells));
  }

  /** The numbers that are printed beside the rows of a table are a column of it. */
  private static List<MarkedCell> serials(BookBlock block) {
    List<MarkedCell> serials = new ArrayList<>();
    for (int column = 0; column < block.grid().columns(); column++) {
      String text = block.grid().marked(block.first(), column);
      if (BookBlock.isNumber(text)) {
        Mark mark =
            new Mark(block.table(), "", "integer", Set.of("optional", "serial"), Map.of(), null);
        MarkedText.Part number = new MarkedText.Part(text, null);
        MarkedText both = new MarkedText(List.of(number, new MarkedText.Part(null, mark)));
        serials.add(new MarkedCell(block.grid(), block.first(), column, both));
      }
    }
    return serials;
  }

  Optional<BookBlock> block(int row) {
    return blocks.stream().filter(block -> block.covers(row)).findFirst();
  }

  Optional<MarkedCell> cell(int row, int column) {
    return cells.stream().filter(c -> c.row() == row && c.column() == column).findFirst();
  }
}
