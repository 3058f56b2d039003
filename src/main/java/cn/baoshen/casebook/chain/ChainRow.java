package cn.baoshen.casebook.chain;

import cn.baoshen.model.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a history as it stands in the database.
 *
 * @param number its place in its case; 0 when it says none
 * @param before the hash of the one before it, as it says; null when it says none
 * @param hash its own, as it says; null when it says none
 */
record ChainRow(long seq, Event entry, int number, @Nullable String before, @Nullable String hash) {
  static ChainRow of(ResultSet row) throws SQLException {
    Event entry =
        new Event(
            row.getString("case_id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("what"),
            row.getString("who"),
            row.getString("detail"));
    return new ChainRow(
        row.getLong("seq"),
        entry,
        row.getInt("chain_number"),
        row.getString("before_hash"),
        row.getString("entry_hash"));
  }

  HistoryChain.Link link() {
    return new HistoryChain.Link(entry, number, hash == null ? "" : hash);
  }

  /** Whether it is what was written at this place, after this entry. */
  boolean follows(int last, String hashBefore) {
    return number == last + 1
        && hashBefore.equals(before)
        && ChainText.hash(entry, number, hashBefore).equals(hash);
  }
}
