package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.EmbeddedDatabase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads a database from end to end, every row and every index of every table: what cannot be read
 * when somebody needs it is found now. H2 has no sums over its content, so what is kept as JSON is
 * parsed as well.
 */
final class WholeReading {
  private static final int ROWS = 200;

  /** H2's own, in kB. */
  private static final long CACHE = 65_536;

  private static final String JSON_COLUMN = "examination";
  private static final JsonFactory JSON = new JsonFactory();

  private final Connection database;

  private WholeReading(Connection database) {
    this.database = database;
  }

  /** Reads all of it; what cannot be read is an exception. */
  static void of(Connection database) throws SQLException, IOException {
    boolean commits = database.getAutoCommit();
    database.setAutoCommit(false);
    try {
      new WholeReading(database).read();
    } finally {
      database.rollback();
      database.setAutoCommit(commits);
    }
  }

  private void read() throws SQLException, IOException {
    boolean embedded = EmbeddedDatabase.isH2(database);
    if (embedded) {
      forgetPages();
      execute("set lazy_query_execution 1");
    }
    try {
      for (String table : new TreeSet<>(StockReader.tables(database))) {
        long rows = rows(table);
        if (embedded) {
          compare(table, rows);
        }
      }
    } finally {
      if (embedded) {
        execute("set lazy_query_execution 0");
      }
    }
  }

  // What H2 remembers of the file hides what has become of it; setting the size empties its memory.
  private void forgetPages() throws SQLException {
    if (!database.isReadOnly()) {
      execute("set cache_size " + cacheSize());
    }
  }

  private long cacheSize() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'info.CACHE_MAX_SIZE'")) {
      return found.next() ? found.getLong(1) : CACHE;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private long rows(String table) throws SQLException, IOException {
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(ROWS);
      try (ResultSet row = statement.executeQuery("select * from " + table)) {
        long rows = 0;
        while (row.next()) {
          values(row);
          rows++;
        }
        return rows;
      }
    }
  }

  private static void values(ResultSet row) throws SQLException, IOException {
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      if (value instanceof java.sql.Clob) {
        value = row.getString(column);
      }
      if (value instanceof String text
          && JSON_COLUMN.equalsIgnoreCase(row.getMetaData().getColumnName(column))) {
        parse(new StringReader(text));
      }
    }
  }

  private static void parse(Reader text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }
  }

  // Each index has every row; what is read of it is in it, so that the rows are not asked.
  private void compare(String table, long rows) throws SQLException {
    for (Map.Entry<String, List<String>> index : indexes(table).entrySet()) {
      long entries = entries(table, index.getKey(), index.getValue());
      if (entries != rows) {
        throw new SQLException(
            "%s has %d rows, its index %s %d".formatted(table, rows, index.getKey(), entries));
      }
    }
  }

  private Map<String, List<String>> indexes(String table) throws SQLException {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    try (ResultSet found =
        database
            .getMetaData()
            .getIndexInfo(database.getCatalog(), database.getSchema(), table, false, true)) {
      while (found.next()) {
        indexes
            .computeIfAbsent(found.getString("INDEX_NAME"), name -> new ArrayList<>())
            .add(found.getString("COLUMN_NAME"));
      }
    }
    return indexes;
  }

  private long entries(String table, String index, List<String> columns) throws SQLException {
    String query =
        "select count(*) from (select %s from %s use index (%s))"
            .formatted(quoted(columns), table, quoted(List.of(index)));
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static String quoted(List<String> names) {
    return names.stream()
        .map(name -> '"' + name + '"')
        .reduce((one, other) -> one + ", " + other)
        .orElse("*");
  }
}
