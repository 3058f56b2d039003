package cn.baoshen.rendering.annotation;

import cn.baoshen.memory.HeapBudget;
import cn.baoshen.workbook.BookWeight;
import cn.baoshen.workbook.Thinned;
import cn.baoshen.workbook.Unlocked;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A unit's workbook made light enough to be opened as a whole.
 *
 * @param weight bytes of heap that it takes once it is open
 * @param dropped how many cells and rows without content it lacks
 */
record LightBook(byte[] bytes, long weight, long dropped) {
  private static final Logger LOG = LoggerFactory.getLogger(LightBook.class);

  /** What is lighter goes back as it is, to the last empty line. */
  private static final long EASY = 32L << 20;

  /** However much memory there is: what is heavier takes too long. */
  private static final long MOST = 128L << 20;

  /** Thinned where it has to be; empty for one that is too heavy even so, or cannot be told. */
  static Optional<LightBook> of(byte[] original, HeapBudget budget) {
    try {
      byte[] plain = Unlocked.of(original);
      return Optional.of(light(plain)).filter(book -> book.isBorneBy(budget));
    } catch (IOException | RuntimeException notOurs) {
      LOG.info("a file that cannot be annotated: {}", notOurs.toString());
      return Optional.empty();
    }
  }

  private static LightBook light(byte[] plain) {
    LightBook whole = new LightBook(plain, BookWeight.of(plain), 0);
    return whole.weight() <= EASY || whole.weight() == BookWeight.UNBEARABLE
        ? whole
        : Thinned.of(plain)
            .filter(thinned -> thinned.dropped() > 0)
            .map(LightBook::new)
            .orElse(whole);
  }

  private LightBook(Thinned thinned) {
    this(thinned.bytes(), BookWeight.of(thinned.bytes()), thinned.dropped());
  }

  private boolean isBorneBy(HeapBudget budget) {
    boolean borne = weight <= MOST && budget.holds(weight);
    if (!borne) {
      LOG.info("too heavy to be annotated: {} bytes would take {}", bytes.length, weight);
    }
    return borne;
  }
}
