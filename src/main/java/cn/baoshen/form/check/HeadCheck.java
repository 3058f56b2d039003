package cn.baoshen.form.check;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;

/**
 * The check that reading finds each field: a field of its own has a head on its left in its row.
 */
final class HeadCheck {
  private final Form form;
  private final Sheet sheet;
  private final FormMistakes mistakes;

  /** For each column, the row until which a cell from above covers it, and whether it is a head. */
  private final int[] coveredUntil;

  private final boolean[] head;

  HeadCheck(Form form, Sheet sheet, FormMistakes mistakes) {
    this.form = form;
    this.sheet = sheet;
    this.mistakes = mistakes;
    this.coveredUntil = new int[sheet.widths().size()];
    this.head = new boolean[sheet.widths().size()];
  }

  void run() {
    for (int row = 0; row < sheet.rows().size(); row++) {
      check(row, sheet.rows().get(row));
    }
  }

  private void check(int number, Row row) {
    int column = 0;
    boolean led = false;
    for (Cell cell : row.cells()) {
      for (; column < head.length && coveredUntil[column] > number; column++) {
        led |= head[column];
      }
      boolean isHead = cell.text() != null && LabelText.of(cell.text()).isSomething();
      led |= isHead;
      if (cell.field() != null && row.each() == null && !led) {
        wrong(number + 1, cell.field());
      }
      column = place(column, cell, number, isHead);
    }
  }

  private int place(int from, Cell cell, int row, boolean isHead) {
    int column = from;
    for (int i = 0; i < cell.colspan() && column < head.length; i++, column++) {
      coveredUntil[column] = row + cell.rowspan();
      head[column] = isHead;
    }
    return column;
  }

  private void wrong(int row, String field) {
    mistakes.add(
        form.origins().of("sheets/" + sheet.name() + "/rows/" + row),
        sheet.name(),
        "no-head",
        String.valueOf(row),
        field);
  }
}
