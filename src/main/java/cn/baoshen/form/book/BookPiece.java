package cn.baoshen.form.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
record BookPiece(
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
