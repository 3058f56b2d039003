package cn.baoshen.console.cases;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What units have to mend, as a list over all of a year or of one report. */
class LedgerQueries {
  private static final String ITEMS =
      "select i.*, c.unit_name, (select r.wording from ledger_reply r"
          + " where r.unit_code = i.unit_code and r.report_year = i.report_year"
          + " and r.form_id = i.form_id and r.key_id = i.key_id"
          + " and r.item_number = i.item_number order by r.revision desc limit 1) as answer"
          + " from ledger_item i join cases c on c.id = i.opened_case where i.report_year = ?";

  private final JdbcClient jdbc;

  LedgerQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One item.
   *
   * @param rule empty for what a reviewer wrote
   * @param answer what the unit said last; null for nothing
   * @param closedAt null while it is open, as are revision and reason
   */
  record Item(
      String unitCode,
      String unitName,
      int year,
      int number,
      String rule,
      String places,
      String text,
      String raisedBy,
      String openedCase,
      Instant openedAt,
      @Nullable String answer,
      @Nullable String closedCase,
      @Nullable Instant closedAt,
      @Nullable String why) {}

  /** Those of a year, unit by unit. */
  void each(int year, Consumer<Item> items) {
    jdbc.sql(ITEMS + " order by i.unit_code, i.form_id, i.key_id, i.item_number")
        .param(year)
        .query((RowCallbackHandler) row -> items.accept(item(row)));
  }

  /** Those of one report, by number. */
  void each(Case of, Consumer<Item> items) {
    jdbc.sql(
            ITEMS
                + " and i.unit_code = ? and i.form_id = ? and i.key_id = ? order by i.item_number")
        .params(of.year(), of.unitCode(), of.form(), RowValues.keyId(of.which()))
        .query((RowCallbackHandler) row -> items.accept(item(row)));
  }

  private static Item item(ResultSet row) throws SQLException {
    String closed = row.getString("closed_case");
    return new Item(
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getInt("report_year"),
        row.getInt("item_number"),
        row.getString("rule"),
        row.getString("places"),
        row.getString("wording"),
        row.getString("raised_by"),
        row.getString("opened_case"),
        RowValues.instant(row, "opened_at"),
        row.getString("answer"),
        closed,
        closed == null ? null : RowValues.instant(row, "closed_at"),
        row.getString("closed_why"));
  }
}
