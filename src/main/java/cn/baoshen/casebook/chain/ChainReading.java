package cn.baoshen.casebook.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads every history from end to end, and tells the first entry of each that is not as it was. */
public class ChainReading {
  private static final int CASES = 500;

  private final JdbcClient jdbc;
  private final DailySeals seals;
  private final TransactionTemplate still;

  public ChainReading(JdbcClient jdbc, DailySeals seals, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.still = new TransactionTemplate(transactions);
    // Histories grow while they are read.
    still.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Where a chain is broken.
   *
   * @param kind {@code entry} for one that was changed, or that another is missing before; {@code
   *     end} when the last are missing or one is too many; {@code seal} for a day whose entries are
   *     others
   * @param caseId empty for a seal
   * @param number of the entry in its case
   * @param what its event; the day of a seal
   */
  public record Break(String kind, String caseId, int number, String what) {}

  /**
   * Reads all of them.
   *
   * @param found told of each break
   * @param read told of each piece how many entries it had
   */
  public void read(Consumer<Break> found, LongConsumer read) {
    List<String> ids = jdbc.sql("select id from cases order by id").query(String.class).list();
    for (int from = 0; from < ids.size(); from += CASES) {
      String first = ids.get(from);
      String last = ids.get(Math.min(from + CASES, ids.size()) - 1);
      still.executeWithoutResult(status -> read.accept(read(first, last, found)));
    }
    still.executeWithoutResult(status -> readSeals(found));
    lookForEmpty(found);
  }

  /** Each case has an entry from its first commit on. */
  private void lookForEmpty(Consumer<Break> found) {
    jdbc.sql(
            "select id from cases c where not exists (select 1 from history h where h.case_id = c.id)"
                + " and not exists (select 1 from history_tip t where t.case_id = c.id and entries > 0)"
                + " order by id")
        .query(String.class)
        .list()
        .forEach(id -> found.accept(new Break("end", id, 1, "")));
  }

  private long read(String first, String last, Consumer<Break> found) {
    ChainWalk walk = new ChainWalk(tips(first, last), found);
    long[] entries = {0};
    RowCallbackHandler each =
        row -> {
          entries[0]++;
          walk.next(ChainRow.of(row));
        };
    jdbc.sql("select * from history where case_id between ? and ? order by case_id, seq")
        .params(first, last)
        .query(each);
    walk.end();
    return entries[0];
  }

  private Map<String, ChainWalk.Tip> tips(String first, String last) {
    Map<String, ChainWalk.Tip> tips = new HashMap<>();
    RowCallbackHandler each =
        row -> tips.put(row.getString(1), new ChainWalk.Tip(row.getInt(2), row.getString(3)));
    jdbc.sql(
            "select case_id, entries, entry_hash from history_tip"
                + " where entries > 0 and case_id between ? and ?")
        .params(first, last)
        .query(each);
    return tips;
  }

  private void readSeals(Consumer<Break> found) {
    String before = ChainText.NONE;
    for (DailySeals.Seal seal : seals.all()) {
      if (!before.equals(seal.before()) || !seals.isWhole(seal)) {
        found.accept(new Break("seal", "", 0, seal.day().toString()));
      }
      before = seal.hash();
    }
    seals.lost().forEach(day -> found.accept(new Break("seal", "", 0, day.toString())));
  }
}
