package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.KeptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file database written anew without what no longer belongs to it, beside the old one, which is
 * only read; it takes the old one's place when every row is in it.
 */
class Compaction {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
  private static final String ENDING = ".mv.db";
  private static final String FRESH = ".fresh";

  /** A file of which less than this per cent is in use is wasteful. */
  private static final int IN_USE = 40;

  private final Looks looks;
  private final long small;

  /**
   * @param small up to how many bytes a file may be wasteful
   */
  Compaction(Looks looks, long small) {
    this.looks = looks;
    this.small = small;
  }

  /** Opens the database in a file to be looked at, without a byte of it being changed. */
  interface Looks {
    Connection at(Path file) throws SQLException;
  }

  /** Writes a wasteful file anew; one that cannot be is left as it is. */
  void of(Path file) throws IOException {
    Path fresh = file.resolveSibling(base(file) + FRESH + ENDING);
    Files.deleteIfExists(fresh);
    try {
      if (Files.size(file) > small && isWasteful(file)) {
        compact(file, fresh);
      }
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.warn("the database file is not compacted: {}", ThrownLine.of(e));
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String base(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private boolean isWasteful(Path file) throws SQLException {
    try (Connection database = looks.at(file);
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'info.CHUNKS_FILL_RATE'")) {
      return found.next() && found.getInt(1) < IN_USE;
    }
  }

  private void compact(Path file, Path fresh) throws SQLException, IOException {
    MVStoreTool.compact(file.toString(), fresh.toString(), false);
    Map<String, Long> wanted = rows(file);
    Map<String, Long> written = rows(fresh);
    if (!written.equals(wanted)) {
      throw new IOException("rows were " + wanted + " and would be " + written);
    }
    LOG.info(
        "the database file of {} bytes is compacted to {}", Files.size(file), Files.size(fresh));
    KeptFiles.moveDurably(fresh, file);
  }

  private Map<String, Long> rows(Path file) throws SQLException, IOException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection database = looks.at(file);
        Statement statement = database.createStatement()) {
      WholeReading.of(database);
      for (String table : StockReader.tables(database)) {
        try (ResultSet found = statement.executeQuery("select count(*) from " + table)) {
          found.next();
          rows.put(table, found.getLong(1));
        }
      }
    }
    return rows;
  }
}
