package cn.baoshen.model.ledger;

import cn.baoshen.model.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a unit's year as one revision sees it: nothing that came later is in it, so that a
 * paper made again says the same.
 *
 * @param revision the revision that looks
 * @param lines every item opened up to it, by number
 * @param summary one Chinese sentence; empty without items
 * @param changes what the revision changed since the last return
 */
public record LedgerSheet(int revision, List<LedgerLine> lines, String summary, Changes changes) {
  /** A ledger without any item. */
  public static final LedgerSheet EMPTY = new LedgerSheet(0, List.of(), "", Changes.NONE);

  public LedgerSheet {
    lines = List.copyOf(lines);
  }

  /** The lines that were open when the revision came, or that it opened. */
  public List<LedgerLine> current() {
    return lines.stream().filter(line -> !line.item().isClosedAt(revision - 1)).toList();
  }

  /** Those of them that an earlier revision opened: what the unit was asked to mend. */
  public List<LedgerLine> asked() {
    return current().stream().filter(line -> line.item().openedRevision() < revision).toList();
  }

  /** What has become of what was asked, and of how many; nothing that became of none. */
  public Map<LedgerLine.Standing, Long> counts() {
    return asked().stream()
        .collect(
            Collectors.groupingBy(
                LedgerLine::standing,
                () -> new EnumMap<>(LedgerLine.Standing.class),
                Collectors.counting()));
  }

  public List<LedgerLine> open() {
    return lines.stream().filter(line -> !line.isClosed()).toList();
  }

  /** The open notes, which want an answer. */
  public List<LedgerLine> notes() {
    return open().stream().filter(line -> line.item().kind() == LedgerItem.Kind.NOTE).toList();
  }

  /** True when there was something to mend, and all of it is. */
  public boolean isSettled() {
    return !current().isEmpty() && open().isEmpty();
  }

  /** The number of the item that a finding keeps open; null when it keeps none open. */
  public @Nullable Integer number(Finding finding) {
    return lines.stream()
        .filter(line -> finding.equals(line.now()))
        .map(line -> line.item().number())
        .findFirst()
        .orElse(null);
  }
}
