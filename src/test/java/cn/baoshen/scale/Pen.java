package cn.baoshen.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes rows many at a time; tables are written in the order in which they were first named. */
final class Pen implements AutoCloseable {
  private static final int MOST = 100_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> tables = new LinkedHashMap<>();
  private int waiting;

  Pen(DataSource source) {
    try {
      connection = source.getConnection();
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Adds a row.
   *
   * @param table its name and its columns, as in {@code history (case_id, at)}
   */
  void into(String table, Object... values) {
    try {
      PreparedStatement insert =
          tables.computeIfAbsent(table, named -> prepared(named, values.length));
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, plain(values[i]));
      }
      insert.addBatch();
      waiting++;
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private PreparedStatement prepared(String table, int values) {
    String marks = Stream.generate(() -> "?").limit(values).collect(Collectors.joining(", "));
    try {
      return connection.prepareStatement("insert into " + table + " values (" + marks + ")");
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> word ? word.name() : value;
  }

  /** A moment at which all rows belong together: writes them when they are many. */
  void breathe() {
    if (waiting >= MOST) {
      flush();
    }
  }

  private void flush() {
    try {
      for (PreparedStatement insert : tables.values()) {
        insert.executeBatch();
      }
      connection.commit();
      waiting = 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes what waits, and has the database look at what it holds now. */
  @Override
  public void close() {
    flush();
    try (connection) {
      connection.createStatement().execute("analyze");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
