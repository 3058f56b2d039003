package cn.baoshen.casebook.chain;

import cn.baoshen.model.Event;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds entries to histories, each bearing the hash of the one before it in its case. */
public class HistoryChain {
  private final JdbcClient jdbc;

  public HistoryChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Tip(int entries, String hash) {}

  /** What a history says, and by what its chain knows it. */
  public record Link(Event entry, int number, String hash) {}

  /** Adds an entry within the transaction under way; nobody else adds to the case meanwhile. */
  public void add(Event entry) {
    Tip tip = held(entry.caseId());
    int number = tip.entries() + 1;
    String hash = ChainText.hash(entry, number, tip.hash());
    jdbc.sql(
            "insert into history (case_id, at, what, who, detail, chain_number, before_hash,"
                + " entry_hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.caseId(),
            ChainText.kept(entry.at()).atOffset(ZoneOffset.UTC),
            entry.what(),
            entry.who(),
            entry.detail(),
            number,
            tip.hash(),
            hash)
        .update();
    jdbc.sql("update history_tip set entries = ?, entry_hash = ? where case_id = ?")
        .params(number, hash, entry.caseId())
        .update();
  }

  private Tip held(String caseId) {
    return tip(caseId)
        .or(
            () -> {
              begin(caseId);
              return tip(caseId);
            })
        .orElseThrow();
  }

  private Optional<Tip> tip(String caseId) {
    return jdbc.sql("select entries, entry_hash from history_tip where case_id = ? for update")
        .param(caseId)
        .query((row, n) -> new Tip(row.getInt("entries"), row.getString("entry_hash")))
        .optional();
  }

  private void begin(String caseId) {
    jdbc.sql(
            "insert into history_tip (case_id, entries, entry_hash) values (?, 0, ?)"
                + " on conflict do nothing")
        .params(caseId, ChainText.NONE)
        .update();
  }

  /** The history of a case with what its chain says of each entry, oldest first. */
  public List<Link> links(String caseId) {
    return jdbc.sql("select * from history where case_id = ? order by seq")
        .param(caseId)
        .query((row, n) -> ChainRow.of(row).link())
        .list();
  }

  /** The hash of the entry by which a case ended; empty while it has not. */
  public Optional<String> end(String caseId) {
    return jdbc.sql(
            "select entry_hash from history where case_id = ? and entry_hash is not null and what"
                + " in ('approved', 'returned', 'returned-by-rules') order by seq desc limit 1")
        .param(caseId)
        .query(String.class)
        .optional();
  }

  /** Whether an entry of the case has this hash. */
  public boolean has(String caseId, String hash) {
    return jdbc.sql("select count(*) from history where case_id = ? and entry_hash = ?")
            .params(caseId, hash)
            .query(Integer.class)
            .single()
        > 0;
  }
}
