package cn.baoshen.rectification;

import static java.util.Objects.requireNonNull;

import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a return asks for, point by point. */
final class Points {
  private Points() {}

  /** The primary field of a finding; empty for the file as a whole. */
  static String field(Finding finding) {
    return finding.fields().isEmpty() ? "" : finding.fields().get(0);
  }

  /**
   * One item for each error.
   *
   * @param owed findings that an item is open for already
   */
  static List<LedgerItem> ofErrors(Case returned, Verdict verdict, Set<Finding> owed) {
    Map<String, Integer> ordinals = new HashMap<>();
    List<LedgerItem> items = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      int ordinal = ordinals.merge(finding.rule() + "\n" + field(finding), 1, Integer::sum) - 1;
      if (finding.severity() == Severity.ERROR && !owed.contains(finding)) {
        items.add(item(returned, finding, ordinal));
      }
    }
    return items;
  }

  private static LedgerItem item(Case returned, Finding finding, int ordinal) {
    return new LedgerItem(
        0,
        Kind.FINDING,
        finding.rule(),
        field(finding),
        ordinal,
        finding.where(),
        finding.message(),
        null,
        "rules",
        returned.id(),
        returned.revision(),
        requireNonNull(returned.decidedAt()),
        null);
  }

  /** One item for each point of an opinion. */
  static List<LedgerItem> ofOpinion(Case returned, Decision opinion) {
    List<LedgerItem> items = new ArrayList<>();
    for (String point : Notes.points(opinion.notes())) {
      items.add(item(returned, opinion, point, items.size()));
    }
    return items;
  }

  private static LedgerItem item(Case returned, Decision opinion, String point, int ordinal) {
    return new LedgerItem(
        0,
        Kind.NOTE,
        "",
        "",
        ordinal,
        List.of(),
        point,
        opinion.tier(),
        opinion.by(),
        returned.id(),
        returned.revision(),
        opinion.at(),
        null);
  }
}
