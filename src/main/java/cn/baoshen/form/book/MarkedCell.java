package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.Mark;
import cn.baoshen.form.mark.MarkedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** True for the two marks that may share a cell without a word between: code and name. */
  static boolean isShared(Mark one, Mark other) {
    Set<String> both = new HashSet<>();
    one.identity().ifPresent(both::add);
    other.identity().ifPresent(both::add);
    return both.equals(Set.of("code", "name"));
  }

  /** True where words stand beside the marks. */
  boolean isWorded() {
    return text.parts().size() > 1;
  }
}
