package cn.baoshen.rendering.words;

import cn.baoshen.model.PlainText;
import cn.baoshen.model.ledger.LedgerLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a unit's ledger as a document prints it.
 *
 * @param said what has become of it
 * @param reply the unit's answer; null without one
 */
public record LedgerRow(int number, String text, String said, @Nullable String reply) {
  private static final int MOST = 60;
  private static final int LONGEST = 160;

  /** The rows of these lines; not more than a sheet of paper can bear. */
  public static List<LedgerRow> of(List<LedgerLine> lines) {
    return PrintLimits.first(lines, MOST).stream().map(LedgerRow::of).toList();
  }

  /** What the reader is told when rows are missing; null when none are. */
  public static @Nullable String note(List<LedgerLine> lines) {
    return lines.size() <= MOST ? null : DocumentTexts.say("cut.ledger", lines.size() - MOST);
  }

  private static LedgerRow of(LedgerLine line) {
    String rule = line.item().rule();
    String text = rule.isEmpty() ? line.text() : rule + " " + line.text();
    return new LedgerRow(
        line.item().number(),
        PlainText.shortened(text, LONGEST),
        line.said(),
        line.reply() == null ? null : PlainText.shortened(line.reply(), LONGEST));
  }
}
