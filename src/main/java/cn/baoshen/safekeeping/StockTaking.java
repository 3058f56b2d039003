package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.model.CannotStart;
import cn.baoshen.safekeeping.outbox.OutboxLook;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * Holds the database against the head and the outbox before anything is written to it, and refuses
 * the start when history is missing.
 */
class StockTaking {
  private final Folders folders;
  private final MessageSource texts;
  private final boolean rebuilding;

  StockTaking(Folders folders, MessageSource texts, RebuildWish wish) {
    this.folders = folders;
    this.texts = texts;
    this.rebuilding = wish.isWished();
  }

  /** What is amiss with a database that can be opened. */
  Optional<Discrepancy> compare(Connection database) throws SQLException {
    // First what others may write meanwhile, so that the database is never behind it.
    Comparison outside = comparison();
    Map<String, String> states = states(database);
    return outside.with(StockReader.read(database), states::get);
  }

  /** What is amiss with a database that is not there. */
  Optional<Discrepancy> compareNothing() {
    return comparison().with(new Stock(null, Map.of()), id -> null);
  }

  private Comparison comparison() {
    Head head = new HeadFile(folders.outbox()).read().orElse(null);
    boolean originals = Files.isDirectory(folders.state().resolve("originals"));
    return new Comparison(head, new OutboxLook(folders.outbox()).traces(), originals);
  }

  private static Map<String, String> states(Connection database) throws SQLException {
    Map<String, String> states = new HashMap<>();
    if (StockReader.tables(database).contains("cases")) {
      try (Statement statement = database.createStatement();
          ResultSet row = statement.executeQuery("select id, state from cases")) {
        while (row.next()) {
          states.put(row.getString(1), row.getString(2));
        }
      }
    }
    return states;
  }

  /** Stops the start, unless the operator asked for what is missing to be read back. */
  void judge(Optional<Discrepancy> found) {
    if (found.isPresent() && !rebuilding) {
      throw new CannotStart(words(found.get()));
    }
  }

  private String words(Discrepancy found) {
    Object[] places = {folders.state(), folders.outbox().resolve(HeadFile.NAME)};
    return plain(found) + " " + text("store.remedy", places);
  }

  /** What is amiss, in Chinese and English. */
  String plain(Discrepancy found) {
    return text("store." + found.key(), found.details().toArray());
  }

  private String text(String key, Object... details) {
    return texts.getMessage(key, details, Locale.SIMPLIFIED_CHINESE);
  }
}
