package cn.baoshen.casebook;

import cn.baoshen.model.Case;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerReply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What units have to mend: items are opened once and closed once, whoever asks how often. */
public class Ledger {
  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final Clock clock;

  public Ledger(JdbcClient jdbc, CaseBook cases, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.clock = clock;
  }

  /** Every item of the unit's report, by number. */
  public List<LedgerItem> items(Case of) {
    return jdbc.sql(
            "select * from ledger_item where unit_code = ? and report_year = ? and form_id = ?"
                + " and key_id = ? order by item_number")
        .params(of.unitCode(), of.year(), of.form(), RowValues.keyId(of.which()))
        .query(Ledger::item)
        .list();
  }

  /** Every answer to them, oldest first. */
  public List<LedgerReply> replies(Case of) {
    return jdbc.sql(
            "select * from ledger_reply where unit_code = ? and report_year = ? and form_id = ?"
                + " and key_id = ? order by revision, item_number")
        .params(of.unitCode(), of.year(), of.form(), RowValues.keyId(of.which()))
        .query(
            (row, n) ->
                new LedgerReply(
                    row.getInt("item_number"), row.getInt("revision"), row.getString("wording")))
        .list();
  }

  /** Opens the items of a returned case that it has not opened yet, and numbers them. */
  @Transactional
  public void open(Case returned, List<LedgerItem> items) {
    List<LedgerItem> known = items(returned);
    Set<String> opened =
        known.stream()
            .filter(item -> item.openedCase().equals(returned.id()))
            .map(LedgerItem::identity)
            .collect(Collectors.toSet());
    List<LedgerItem> fresh = items.stream().filter(i -> !opened.contains(i.identity())).toList();
    int number = last(returned);
    for (LedgerItem item : fresh) {
      insert(returned, item, ++number);
    }
    note(returned, "items-opened", fresh.size());
  }

  /** Numbers are counted through all that a unit has to mend in a year: each means one thing. */
  private int last(Case of) {
    return jdbc.sql(
            "select coalesce(max(item_number), 0) from ledger_item"
                + " where unit_code = ? and report_year = ?")
        .params(of.unitCode(), of.year())
        .query(Integer.class)
        .single();
  }

  private void insert(Case returned, LedgerItem item, int number) {
    jdbc.sql(
            "insert into ledger_item (unit_code, report_year, form_id, key_id, item_number, kind,"
                + " rule, field, ordinal, places, wording, tier, raised_by, opened_case,"
                + " opened_revision, opened_at, identity_hash)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            returned.unitCode(),
            returned.year(),
            returned.form(),
            RowValues.keyId(returned.which()),
            number,
            item.kind().name(),
            item.rule(),
            item.field(),
            item.ordinal(),
            String.join("\n", item.places()),
            item.text(),
            RowValues.name(item.tier()),
            item.raisedBy(),
            returned.id(),
            returned.revision(),
            RowValues.time(item.openedAt()),
            Sha256.of(item.identity()))
        .update();
  }

  /** Closes those of these items that are still open. */
  @Transactional
  public void close(Collection<LedgerItem> items, Case by, String who, LedgerItem.Why why) {
    int closed = items.stream().mapToInt(item -> close(item, by, who, why)).sum();
    note(by, "items-closed", closed);
  }

  private int close(LedgerItem item, Case by, String who, LedgerItem.Why why) {
    return jdbc.sql(
            "update ledger_item set closed_case = ?, closed_revision = ?, closed_at = ?,"
                + " closed_by = ?, closed_why = ? where unit_code = ? and report_year = ?"
                + " and form_id = ? and key_id = ? and item_number = ? and closed_case is null")
        .params(
            by.id(),
            by.revision(),
            RowValues.time(clock.instant()),
            who,
            why.name(),
            by.unitCode(),
            by.year(),
            by.form(),
            RowValues.keyId(by.which()),
            item.number())
        .update();
  }

  private void note(Case subject, String what, int count) {
    if (count > 0) {
      cases.note(subject.id(), what, CaseBook.SYSTEM, String.valueOf(count));
    }
  }

  /** Keeps an answer that came with a case; the same item is answered once by one case. */
  public void reply(Case from, int number, String text) {
    jdbc.sql(
            "insert into ledger_reply (unit_code, report_year, form_id, key_id, item_number,"
                + " revision, case_id, wording, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing")
        .params(
            from.unitCode(),
            from.year(),
            from.form(),
            RowValues.keyId(from.which()),
            number,
            from.revision(),
            from.id(),
            text,
            RowValues.time(clock.instant()))
        .update();
  }

  private static LedgerItem item(ResultSet row, int n) throws SQLException {
    return new LedgerItem(
        row.getInt("item_number"),
        LedgerItem.Kind.valueOf(row.getString("kind")),
        row.getString("rule"),
        row.getString("field"),
        row.getInt("ordinal"),
        row.getString("places").lines().toList(),
        row.getString("wording"),
        row.getString("tier") == null ? null : Tier.valueOf(row.getString("tier")),
        row.getString("raised_by"),
        row.getString("opened_case"),
        row.getInt("opened_revision"),
        RowValues.instant(row, "opened_at"),
        closing(row));
  }

  private static LedgerItem.@Nullable Closing closing(ResultSet row) throws SQLException {
    String by = row.getString("closed_case");
    return by == null
        ? null
        : new LedgerItem.Closing(
            by,
            row.getInt("closed_revision"),
            RowValues.instant(row, "closed_at"),
            row.getString("closed_by"),
            LedgerItem.Why.valueOf(row.getString("closed_why")));
  }
}
