package cn.baoshen.safekeeping;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes stock of a database that may lack any table. */
final class StockReader {
  /** The name under which the identity is kept among the installation's secrets. */
  static final String IDENTITY = "identity";

  private static final int SHORT = 16;

  private StockReader() {}

  static Stock read(Connection database) throws SQLException {
    Set<String> tables = tables(database);
    Map<String, Long> counts = new HashMap<>();
    for (String table : known(Stock.COUNTED, tables)) {
      counts.put(table, number(database, "select count(*) from " + table));
    }
    for (String table : known(Stock.NUMBERED, tables)) {
      counts.put(
          table + ".greatest", number(database, "select coalesce(max(seq), 0) from " + table));
    }
    return new Stock(identity(database, tables), counts);
  }

  private static List<String> known(List<String> wanted, Set<String> tables) {
    return wanted.stream().filter(tables::contains).toList();
  }

  /** The tables of the schema that is worked in, in lower case. */
  static Set<String> tables(Connection database) throws SQLException {
    Set<String> tables = new HashSet<>();
    DatabaseMetaData about = database.getMetaData();
    try (ResultSet found =
        about.getTables(
            database.getCatalog(),
            database.getSchema(),
            "%",
            new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  private static @Nullable String identity(Connection database, Set<String> tables)
      throws SQLException {
    if (!tables.contains("installation_secret")) {
      return null;
    }
    try (Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select secret from installation_secret where name = '" + IDENTITY + "'")) {
      return found.next() ? found.getString(1).substring(0, SHORT) : null;
    }
  }

  private static long number(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}
