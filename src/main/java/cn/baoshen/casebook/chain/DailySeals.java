package cn.baoshen.casebook.chain;

import cn.baoshen.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The daily head over all cases: the hash of what every history has gained since the seal before
 * it, and of that seal.
 */
public class DailySeals {
  private static final int PIECE = 10_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  public DailySeals(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * One seal.
   *
   * @param before the one before it, {@link ChainText#NONE} for the first
   */
  public record Seal(LocalDate day, long entries, String before, String hash) {}

  /** All of them, oldest first. */
  public List<Seal> all() {
    return seals("select * from history_seal order by on_day");
  }

  /** The newest; empty before the first. */
  public Optional<Seal> last() {
    return seals("select * from history_seal order by on_day desc limit 1").stream().findFirst();
  }

  private List<Seal> seals(String question) {
    return jdbc.sql(question)
        .query(
            (row, n) ->
                new Seal(
                    row.getObject("on_day", LocalDate.class),
                    row.getLong("entries"),
                    row.getString("before_hash"),
                    row.getString("seal_hash")))
        .list();
  }

  /** Seals what was not sealed yet, once a day; sealed again it is what it was. */
  public Seal seal(LocalDate day) {
    return transaction.execute(status -> made(day));
  }

  private Seal made(LocalDate day) {
    int first =
        jdbc.sql(
                "insert into history_seal (on_day, entries, before_hash, seal_hash)"
                    + " values (?, 0, '', '') on conflict do nothing")
            .param(day)
            .update();
    return first == 1 ? filled(day) : last().orElseThrow();
  }

  private Seal filled(LocalDate day) {
    String before =
        jdbc.sql("select seal_hash from history_seal where on_day < ? order by on_day desc limit 1")
            .param(day)
            .query(String.class)
            .optional()
            .orElse(ChainText.NONE);
    long entries =
        jdbc.sql("update history set sealed_on = ? where sealed_on is null").param(day).update();
    Seal seal = new Seal(day, entries, before, hash(day, entries, before));
    jdbc.sql("update history_seal set entries = ?, before_hash = ?, seal_hash = ? where on_day = ?")
        .params(entries, before, seal.hash(), day)
        .update();
    return seal;
  }

  /** The days of which entries say that they are sealed, and there is no seal. */
  List<LocalDate> lost() {
    return jdbc.sql(
            "select distinct sealed_on from history where sealed_on is not null and sealed_on not in"
                + " (select on_day from history_seal) order by sealed_on")
        .query(LocalDate.class)
        .list();
  }

  /** Whether the entries of its day are still those that it was made of. */
  boolean isWhole(Seal seal) {
    long entries =
        jdbc.sql("select count(*) from history where sealed_on = ?")
            .param(seal.day())
            .query(Long.class)
            .single();
    return hash(seal.day(), entries, seal.before()).equals(seal.hash());
  }

  private String hash(LocalDate day, long entries, String before) {
    MessageDigest digest = Sha256.digest();
    add(digest, ChainText.seal(day, entries, before));
    String last = "";
    List<String> piece = piece(day, last);
    while (!piece.isEmpty()) {
      piece.forEach(hash -> add(digest, hash + "\n"));
      last = piece.get(piece.size() - 1);
      piece = piece(day, last);
    }
    return Sha256.hex(digest.digest());
  }

  private List<String> piece(LocalDate day, String after) {
    return jdbc.sql(
            "select entry_hash from history where sealed_on = ? and entry_hash > ?"
                + " order by entry_hash limit ?")
        .params(day, after, PIECE)
        .query(String.class)
        .list();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
