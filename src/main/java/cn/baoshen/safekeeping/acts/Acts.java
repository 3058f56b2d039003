package cn.baoshen.safekeeping.acts;

import cn.baoshen.casebook.store.KeptFiles;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What administrators entered and units declared, in a file beside the head: no report and no
 * result tells it. Accounts are kept by name alone, never with what opens them.
 */
public final class Acts {
  static final String NAME = ".baoshen/acts";

  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final KeptFiles outbox;
  private byte[] last = {};

  public Acts(Path outbox) {
    this.outbox = new KeptFiles(outbox);
  }

  /**
   * What the file holds.
   *
   * @param rows by table, each with its values as text by column
   * @param accounts names, each with its role
   */
  record Kept(Map<String, List<Map<String, String>>> rows, List<String> accounts) {
    static final Kept NOTHING = new Kept(Map.of(), List.of());
  }

  /** Writes them down when they have changed, or when the file is gone. */
  public void keep(Connection database) throws SQLException {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (ActTable table : ActTable.ALL) {
      rows.put(table.name(), table.read(database));
    }
    write(new Kept(rows, ActTable.accounts(database)));
  }

  private void write(Kept kept) {
    try {
      byte[] now = JSON.writeValueAsBytes(kept);
      if (!Arrays.equals(now, last) || !Files.exists(outbox.path(NAME))) {
        outbox.write(NAME, now);
        last = now;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Kept read() {
    if (!Files.exists(outbox.path(NAME))) {
      return Kept.NOTHING;
    }
    try {
      return JSON.readValue(outbox.read(NAME), Kept.class);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be read", outbox.path(NAME), e);
      return Kept.NOTHING;
    }
  }

  /**
   * What came back.
   *
   * @param rows how many entries
   * @param accounts who had an account and has none now
   */
  public record Returned(int rows, List<String> accounts) {}

  /** Enters again what the database does not have, or has in an older state. */
  public Returned enter(Connection database) throws SQLException {
    Kept kept = read();
    int rows = 0;
    for (ActTable table : ActTable.ALL) {
      rows += table.enter(database, kept.rows().getOrDefault(table.name(), List.of()));
    }
    List<String> accounts = new ArrayList<>(kept.accounts());
    accounts.removeAll(ActTable.accounts(database));
    return new Returned(rows, accounts);
  }
}
