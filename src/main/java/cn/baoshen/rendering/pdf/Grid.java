package cn.baoshen.rendering.pdf;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Form;
import cn.baoshen.form.GridLayout;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import cn.baoshen.form.Years;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.rendering.pdf.GridTable.Box;
import cn.baoshen.rendering.pdf.GridTable.Line;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.PrintedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheets of a form filled in with one report, as ruled tables. */
final class Grid {
  /** A row with a longer text may be broken across pages; a shorter one stays whole. */
  private static final int TALL = 400;

  private final Form form;
  private final PrintedValues values;
  private final Marks marks;
  private final int year;
  private final Map<String, String> computed;

  Grid(PrintedReport printed, PrintedValues values) {
    this.form = printed.form();
    this.values = values;
    this.marks = new Marks(printed.report(), printed.verdict());
    this.year = printed.subject().year();
    this.computed =
        printed.figures().stream()
            .filter(figure -> figure.computed() != null)
            .collect(
                Collectors.toMap(
                    ComputedFigure::id, ComputedFigure::computed, (first, second) -> first));
  }

  /** The tables of the sheet with this name. */
  List<GridTable> tables(String name) {
    return tables(shown(named(name)));
  }

  /** The sheet with this name: heading, tables, notes. */
  PrintedSheet sheet(String name) {
    Sheet sheet = named(name);
    List<String> notes = sheet.notes().stream().map(note -> Years.fill(note, year)).toList();
    return new PrintedSheet(Years.fill(sheet.title(), year), tables(shown(sheet)), notes);
  }

  private Sheet named(String name) {
    return form.sheets().stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(DocumentTexts.say("no-sheet", name)));
  }

  private Sheet shown(Sheet sheet) {
    return new Sheet(
        sheet.name(),
        sheet.title(),
        sheet.widths(),
        sheet.rows().stream().filter(this::isShown).toList(),
        sheet.headerRows(),
        sheet.notes(),
        sheet.paper());
  }

  private boolean isShown(Row row) {
    return row.ifFilled().isEmpty() || row.ifFilled().stream().anyMatch(values::isFilled);
  }

  private List<GridTable> tables(Sheet sheet) {
    List<GridSection> sections = GridSection.of(sheet);
    List<GridTable> tables = new ArrayList<>();
    for (GridSection section : sections) {
      boolean last = tables.size() == sections.size() - 1;
      String style = style(section, tables.isEmpty(), last) + " " + Sizes.style(sheet.paper());
      tables.add(table(section, widths(sheet), style.strip()));
    }
    return tables;
  }

  private static String style(GridSection section, boolean first, boolean last) {
    String above = first ? "" : section.head().isEmpty() ? "joined headless " : "joined ";
    return above + (last ? "" : "followed");
  }

  private static List<String> widths(Sheet sheet) {
    double all = sheet.widths().stream().mapToInt(Integer::intValue).sum();
    return sheet.widths().stream().map(w -> "width: %.3f%%".formatted(100 * w / all)).toList();
  }

  private GridTable table(GridSection section, List<String> widths, String style) {
    List<List<GridCell>> head = cells(section.head(), widths.size());
    List<List<GridCell>> body = cells(section.body(), widths.size());
    GridMerge.within(head);
    GridMerge.within(body);
    GridMerge.across(head, body);
    String note = section.each() == null ? null : values.note(section.each());
    return new GridTable(widths, lines(head), lines(body), style, note);
  }

  private List<List<GridCell>> cells(List<Row> rows, int width) {
    List<List<GridCell>> all = new ArrayList<>();
    GridLayout grid = new GridLayout(width);
    for (Row row : rows) {
      if (row.each() == null) {
        all.add(cells(grid, row, null, Map.of()));
      } else {
        addEach(grid, row, all);
      }
    }
    return all;
  }

  private void addEach(GridLayout grid, Row row, List<List<GridCell>> all) {
    List<Map<String, String>> rows = values.rows(requireNonNull(row.each()));
    for (int i = 0; i < rows.size(); i++) {
      all.add(cells(grid, row, row.each() + "[" + i + "].", rows.get(i)));
    }
    if (rows.isEmpty()) {
      all.add(cells(grid, row, row.each() + "[0].", Map.of()));
    }
  }

  private List<GridCell> cells(
      GridLayout grid, Row row, @Nullable String path, Map<String, String> texts) {
    List<GridCell> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      Box box = cell.field() == null ? label(cell) : field(cell, path, texts);
      cells.add(new GridCell(box, grid.place(cell.colspan(), cell.rowspan()), cell.merge()));
    }
    grid.endRow();
    return cells;
  }

  private Box label(Cell cell) {
    String text = Years.fill(requireNonNull(cell.text()), year);
    return new Box(text, "label " + cell.align(), cell.colspan(), cell.rowspan(), null);
  }

  private Box field(Cell cell, @Nullable String prefix, Map<String, String> texts) {
    String own = requireNonNull(cell.field());
    String path = prefix == null ? own : prefix + own;
    String text = prefix == null ? values.shown(path) : texts.getOrDefault(own, "");
    return new Box(
        cell.with() == null ? text : Cell.both(text, values.shown(cell.with())),
        (cell.align() + " " + marks.style(path)).strip(),
        cell.colspan(),
        cell.rowspan(),
        computed.get(path));
  }

  private static List<Line> lines(List<List<GridCell>> rows) {
    return rows.stream().map(Grid::line).toList();
  }

  private static Line line(List<GridCell> cells) {
    List<Box> boxes = cells.stream().map(GridCell::box).toList();
    return new Line(boxes, boxes.stream().anyMatch(box -> box.text().length() > TALL));
  }

  /**
   * One sheet of a form filled in with one report.
   *
   * @param notes lines under its tables
   */
  record PrintedSheet(String title, List<GridTable> tables, List<String> notes) {}
}
