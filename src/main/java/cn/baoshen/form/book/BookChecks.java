package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.Mark;
import cn.baoshen.form.mark.MarkedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** The checks of what the marks of a workbook say, before anything is made of them. */
final class BookChecks {
  /** One cell and nothing else, if need be of another sheet. */
  private static final Pattern CELL =
      Pattern.compile("(?:'?([^'!\"&+*/=<>(),]+)'?!)?\\$?([A-Z]{1,3})\\$?(\\d+)");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final List<BookSheet> sheets;
  private final List<BookField> fields;
  private final BookMistakes mistakes;

  BookChecks(List<BookSheet> sheets, List<BookField> fields, BookMistakes mistakes) {
    this.sheets = sheets;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  void run() {
    fields.forEach(field -> new MarkChecks(field, mistakes).run());
    sheets.forEach(sheet -> new SightChecks(sheet, mistakes).run());
    sheets.forEach(this::checkFormulas);
    sheets.forEach(this::checkEndings);
    sheets.forEach(this::checkTogether);
    checkTables();
  }

  /** A figure that is reckoned and asked for by no mark would be lost. */
  private void checkFormulas(BookSheet sheet) {
    BookGrid grid = sheet.grid();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (isLost(sheet, row, column)) {
          mistakes.add(grid.place(row, column), "formula-without-mark");
        }
      }
    }
  }

  private boolean isLost(BookSheet sheet, int row, int column) {
    String formula = sheet.grid().formula(row, column);
    boolean marked = sheet.cell(row, column).isPresent() || isRepeated(sheet, row);
    return formula != null && !marked && !isWords(sheet.grid(), formula);
  }

  /** What puts words together, or says those of another cell again, asks for nothing. */
  private boolean isWords(BookGrid grid, String formula) {
    Matcher same = CELL.matcher(GuardedFormula.bare(formula));
    if (!same.matches()) {
      return GuardedFormula.isWords(formula);
    }
    String named = same.group(1) == null ? grid.name() : same.group(1);
    CellReference at = new CellReference(same.group(2) + same.group(3));
    return isText(named, at.getRow(), at.getCol());
  }

  private boolean isText(String sheet, int row, int column) {
    return fields.stream()
            .filter(field -> field.sheet().equals(sheet) && !field.isColumn())
            .anyMatch(field -> field.covers(row, column) && !field.isFigure())
        || sheets.stream()
            .map(BookSheet::grid)
            .filter(other -> other.name().equals(sheet))
            .anyMatch(other -> LETTER.matcher(other.text(row, column)).find());
  }

  private static boolean isRepeated(BookSheet sheet, int row) {
    return sheet.block(row).filter(block -> row > block.first()).isPresent();
  }

  /** What follows a mark could not be told from what is filled in. */
  private void checkEndings(BookSheet sheet) {
    for (MarkedCell cell : sheet.cells()) {
      MarkedText.Part last = cell.text().parts().get(cell.text().parts().size() - 1);
      boolean unit = !last.isMark() && BookWords.is("ending", last.text());
      if (!last.isMark() && !cell.isDated() && !unit) {
        mistakes.add(cell.place(), "text-behind", last.text());
      }
    }
  }

  /** Of two marks without a word between nobody could tell where the one ends. */
  private void checkTogether(BookSheet sheet) {
    for (MarkedCell cell : sheet.cells()) {
      List<MarkedText.Part> parts = cell.text().parts();
      for (int i = 1; i < parts.size(); i++) {
        Mark before = parts.get(i - 1).mark();
        Mark mark = parts.get(i).mark();
        if (before != null && mark != null && !MarkedCell.isShared(before, mark)) {
          mistakes.add(cell.place(), "marks-together", before.label());
        }
      }
    }
  }

  private void checkTables() {
    checkTableNames();
    Map<String, BookBlock> met = new HashMap<>();
    for (BookSheet sheet : sheets) {
      for (BookBlock block : sheet.blocks()) {
        BookBlock first = met.putIfAbsent(block.table(), block);
        if (first != null) {
          MarkedCell cell = block.cells().get(0);
          mistakes.add(cell.place(), "table-twice", block.table(), first.cells().get(0).place());
        }
      }
    }
  }

  private void checkTableNames() {
    Set<String> tables =
        fields.stream()
            .filter(BookField::isColumn)
            .map(field -> BookNames.id(field.mark().table()))
            .collect(Collectors.toSet());
    fields.stream()
        .filter(field -> !field.isColumn() && tables.contains(field.id()))
        .forEach(field -> mistakes.add(field.cell().place(), "named-as-table", field.label()));
  }
}
