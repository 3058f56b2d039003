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
import java.util.stream.Collectors;

/** The checks of what the marks of a workbook say, before anything is made of them. */
final class BookChecks {
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
        boolean marked = sheet.cell(row, column).isPresent() || isRepeated(sheet, row);
        if (grid.formula(row, column) != null && !marked) {
          mistakes.add(grid.place(row, column), "formula-without-mark");
        }
      }
    }
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
