package cn.baoshen.casebook.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Links the entries of a database that knew no chain yet, once. */
public final class ChainOfOld {
  private static final int BATCH = 1000;

  private final PreparedStatement entries;
  private final PreparedStatement tips;
  private int waiting;

  private ChainOfOld(PreparedStatement entries, PreparedStatement tips) {
    this.entries = entries;
    this.tips = tips;
  }

  /** Links all of them, case by case, within the transaction under way. */
  public static void link(Connection database) throws SQLException {
    try (PreparedStatement entries =
            database.prepareStatement(
                "update history set chain_number = ?, before_hash = ?, entry_hash = ?"
                    + " where seq = ?");
        PreparedStatement tips =
            database.prepareStatement(
                "insert into history_tip (case_id, entries, entry_hash) values (?, ?, ?)");
        Statement asked = database.createStatement()) {
      asked.setFetchSize(BATCH);
      try (ResultSet row = asked.executeQuery("select * from history order by case_id, seq")) {
        new ChainOfOld(entries, tips).link(row);
      }
    }
  }

  private void link(ResultSet row) throws SQLException {
    String of = "";
    String hash = ChainText.NONE;
    int number = 0;
    while (row.next()) {
      ChainRow next = ChainRow.of(row);
      if (!next.entry().caseId().equals(of)) {
        end(of, number, hash);
        of = next.entry().caseId();
        hash = ChainText.NONE;
        number = 0;
      }
      number++;
      hash = link(next, number, hash);
    }
    end(of, number, hash);
    send();
  }

  private String link(ChainRow row, int number, String before) throws SQLException {
    String hash = ChainText.hash(row.entry(), number, before);
    entries.setInt(1, number);
    entries.setString(2, before);
    entries.setString(3, hash);
    entries.setLong(4, row.seq());
    entries.addBatch();
    return hash;
  }

  private void end(String caseId, int number, String hash) throws SQLException {
    if (number > 0) {
      tips.setString(1, caseId);
      tips.setInt(2, number);
      tips.setString(3, hash);
      tips.addBatch();
      waiting++;
      if (waiting >= BATCH) {
        send();
      }
    }
  }

  private void send() throws SQLException {
    entries.executeBatch();
    tips.executeBatch();
    waiting = 0;
  }
}
