package cn.baoshen.intake.value;

import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.model.PlainText;
import java.util.List;
import java.util.Optional;

/** The answers in the worksheet for them, found by the headings of its columns. */
public final class SheetReplies {
  private final SheetCells sheet;
  private final StatedReplies replies;

  private SheetReplies(SheetCells sheet, StatedReplies replies) {
    this.sheet = sheet;
    this.replies = replies;
  }

  /** True for the worksheet of answers; a second one, numbered by a program, is one as well. */
  public static boolean isOne(SheetCells sheet) {
    return PlainText.clean(sheet.name()).startsWith(StatedReplies.LABELS.sheet());
  }

  /** Reads them. */
  public static void read(SheetCells sheet, StatedReplies replies) {
    new SheetReplies(sheet, replies).read();
  }

  private void read() {
    List<SheetCells.Spot> filled = sheet.filled();
    Optional<Area> number = heading(filled, StatedReplies.LABELS.number());
    Optional<Area> reply =
        number.flatMap(
            head ->
                heading(
                    filled.stream().filter(s -> s.area().top() == head.top()).toList(),
                    StatedReplies.LABELS.reply()));
    if (reply.isPresent()) {
      read(number.get(), reply.get());
    } else if (!filled.isEmpty()) {
      replies.wrong(sheet.place(0, 0), "reply-shape");
    }
  }

  private static Optional<Area> heading(List<SheetCells.Spot> spots, String label) {
    return spots.stream()
        .filter(spot -> PlainText.clean(spot.cell().text()).equals(label))
        .map(SheetCells.Spot::area)
        .findFirst();
  }

  private void read(Area number, Area reply) {
    for (int row : sheet.rowsBetween(number.bottom() + 1, sheet.lastRow())) {
      SheetCell answer = sheet.at(row, reply.left());
      if (answer != null) {
        SheetCell asked = sheet.at(row, number.left());
        replies.add(
            asked == null ? "" : asked.text(), answer.text(), sheet.place(row, reply.left()));
      }
    }
  }
}
