package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.Mark;
import cn.baoshen.form.mark.MarkedText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** A cell of an official workbook in whose text marks stand. Counted from 0. */
record MarkedCell(BookGrid grid, int row, int column, MarkedText text) {
  CellRangeAddress area() {
    return grid.area(row, column);
  }

  String place() {
    return grid.place(row, column);
  }

  List<Mark> marks() {
    return text.marks();
  }

  /** True for words that speak of the year, such as {@code {年度}年决算数}, and ask for nothing. */
  boolean isDated() {
    int last = text.parts().size() - 1;
    return !text.parts().get(last).isMark() && marks().stream().allMatch(Mark::isYear);
  }

  /** Such words as a label of a form has them. */
  String dated() {
    return text.parts().stream()
        .map(part -> part.mark() != null ? part.mark().year() : part.text())
        .collect(Collectors.joining());
  }

  /** True where words stand beside the marks. */
  boolean isWorded() {
    return text.parts().size() > 1;
  }
}
