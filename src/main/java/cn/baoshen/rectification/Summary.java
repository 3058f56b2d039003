package cn.baoshen.rectification;

import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerSheet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the ledger stands, in one sentence. */
final class Summary {
  private Summary() {}

  static String of(LedgerSheet sheet) {
    List<LedgerLine> asked =
        sheet.current().stream()
            .filter(line -> line.item().openedRevision() < sheet.revision())
            .toList();
    if (asked.isEmpty()) {
      return sheet.open().isEmpty() ? "" : LedgerTexts.say("summary.opened", sheet.open().size());
    }
    return sheet.isSettled()
        ? LedgerTexts.say(
            asked.size() == 1 ? "summary.settled.one" : "summary.settled", asked.size())
        : LedgerTexts.say("summary.part", asked.size(), counts(asked));
  }

  private static String counts(List<LedgerLine> lines) {
    return Arrays.stream(LedgerLine.Standing.values())
        .filter(standing -> count(lines, standing) > 0)
        .map(standing -> LedgerTexts.say("summary.count." + standing, count(lines, standing)))
        .collect(Collectors.joining(LedgerTexts.say("summary.and")));
  }

  private static long count(List<LedgerLine> lines, LedgerLine.Standing standing) {
    return lines.stream().filter(line -> line.standing() == standing).count();
  }
}
