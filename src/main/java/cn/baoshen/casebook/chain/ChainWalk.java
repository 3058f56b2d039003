package cn.baoshen.casebook.chain;

import cn.baoshen.casebook.chain.ChainReading.Break;
import java.util.Map;
import java.util.function.Consumer;

/** One history after another, read entry by entry in the order in which it was written. */
final class ChainWalk {
  private final Map<String, Tip> tips;
  private final Consumer<Break> found;
  private String of = "";
  private int number;
  private String hash = ChainText.NONE;
  private boolean broken;

  /**
   * @param tips how far each history should go; what was read is taken out
   * @param found told of the first break of each
   */
  ChainWalk(Map<String, Tip> tips, Consumer<Break> found) {
    this.tips = tips;
    this.found = found;
  }

  /** How far a history has come, by what was kept beside it. */
  record Tip(int entries, String hash) {}

  void next(ChainRow row) {
    if (!row.entry().caseId().equals(of)) {
      endHistory();
      of = row.entry().caseId();
      number = 0;
      hash = ChainText.NONE;
      broken = false;
    }
    if (!row.follows(number, hash)) {
      tell("entry", row.entry().what());
    }
    number++;
    hash = String.valueOf(row.hash());
  }

  private void tell(String kind, String what) {
    if (!broken) {
      found.accept(new Break(kind, of, number + 1, what));
    }
    broken = true;
  }

  /** No more will come: what should have come and did not is told. */
  void end() {
    endHistory();
    tips.forEach((id, tip) -> found.accept(new Break("end", id, 1, "")));
  }

  private void endHistory() {
    Tip tip = tips.remove(of);
    if (!of.isEmpty() && !new Tip(number, hash).equals(tip)) {
      tell("end", "");
    }
  }
}
