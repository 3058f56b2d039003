package cn.baoshen.rectification;

import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerSheet;
import java.util.List;
import java.util.stream.Collectors;

/** How the ledger stands, in one sentence. */
final class Summary {
  private Summary() {}

  static String of(LedgerSheet sheet) {
    List<LedgerLine> asked = sheet.asked();
    if (asked.isEmpty()) {
      return sheet.open().isEmpty() ? "" : LedgerTexts.say("summary.opened", sheet.open().size());
    }
    return sheet.isSettled()
        ? LedgerTexts.say(
            asked.size() == 1 ? "summary.settled.one" : "summary.settled", asked.size())
        : LedgerTexts.say("summary.part", asked.size(), counts(sheet));
  }

  private static String counts(LedgerSheet sheet) {
    return sheet.counts().entrySet().stream()
        .map(one -> LedgerTexts.say("summary.count." + one.getKey(), one.getValue()))
        .collect(Collectors.joining(LedgerTexts.say("summary.and")));
  }
}
