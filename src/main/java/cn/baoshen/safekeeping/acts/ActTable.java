package cn.baoshen.safekeeping.acts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of acts, whose rows are known again by their number.
 *
 * @param name of the table
 * @param key its numbered column
 * @param ofCase whether a row is about a case, without which it is nothing
 */
record ActTable(String name, String key, boolean ofCase) {
  static final List<ActTable> ALL =
      List.of(
          new ActTable("extension", "seq", false),
          new ActTable("declaration", "seq", false),
          new ActTable("deputy", "id", false),
          new ActTable("waiver", "id", true),
          new ActTable("collection_year", "seq", false),
          new ActTable("paper_number", "seq", false));

  /** Who has an account, each with the role. */
  static List<String> accounts(Connection database) throws SQLException {
    List<String> accounts = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("select name, role_name from account order by name")) {
      while (row.next()) {
        accounts.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return accounts;
  }

  List<Map<String, String>> read(Connection database) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select * from " + name + " order by " + key)) {
      while (row.next()) {
        rows.add(values(row));
      }
    }
    return rows;
  }

  private static Map<String, String> values(ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    ResultSetMetaData about = row.getMetaData();
    for (int column = 1; column <= about.getColumnCount(); column++) {
      values.put(about.getColumnName(column), row.getString(column));
    }
    return values;
  }

  /** Enters these rows, and gives how many were not there in the same state. */
  int enter(Connection database, List<Map<String, String>> rows) throws SQLException {
    Map<String, String> places = places(database);
    List<Map<String, String>> there = read(database);
    int entered = 0;
    for (Map<String, String> row : rows) {
      Map<String, String> known = new LinkedHashMap<>(row);
      known.keySet().retainAll(places.keySet());
      if (!there.contains(known) && hasCase(database, known)) {
        enter(database, known, places);
        entered++;
      }
    }
    if (entered > 0) {
      goOnBehind(database);
    }
    return entered;
  }

  /** Each column with the place of its value, which comes as text. */
  private Map<String, String> places(Connection database) throws SQLException {
    Map<String, String> places = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
      ResultSetMetaData about = none.getMetaData();
      for (int column = 1; column <= about.getColumnCount(); column++) {
        places.put(about.getColumnName(column), place(about.getColumnType(column)));
      }
    }
    return places;
  }

  private static String place(int type) {
    return switch (type) {
      case Types.DATE -> "cast(? as date)";
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "cast(? as timestamp with time zone)";
      case Types.INTEGER, Types.BIGINT -> "cast(? as bigint)";
      default -> "?";
    };
  }

  private boolean hasCase(Connection database, Map<String, String> row) throws SQLException {
    if (!ofCase) {
      return true;
    }
    try (PreparedStatement asked = database.prepareStatement("select 1 from cases where id = ?")) {
      asked.setString(1, row.get("case_id"));
      try (ResultSet found = asked.executeQuery()) {
        return found.next();
      }
    }
  }

  private void enter(Connection database, Map<String, String> row, Map<String, String> places)
      throws SQLException {
    execute(
        database,
        "delete from " + name + " where " + key + " = " + places.get(key),
        List.of(row.get(key)));
    String columns = String.join(", ", row.keySet());
    String values = row.keySet().stream().map(places::get).collect(Collectors.joining(", "));
    execute(
        database,
        "insert into %s (%s) overriding system value values (%s)".formatted(name, columns, values),
        new ArrayList<>(row.values()));
  }

  private static void execute(Connection database, String sql, List<String> values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int value = 1; value <= values.size(); value++) {
        statement.setString(value, values.get(value - 1));
      }
      statement.executeUpdate();
    }
  }

  private void goOnBehind(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      long next;
      try (ResultSet greatest = statement.executeQuery("select max(" + key + ") from " + name)) {
        greatest.next();
        next = greatest.getLong(1) + 1;
      }
      statement.execute(
          "alter table %s alter column %s restart with %d".formatted(name, key, next));
    }
  }
}
