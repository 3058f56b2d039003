package cn.baoshen.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How H2 answers a statement that was overheard, asked again with the same values. */
public record Plan(Said said, String text) {
  private static final Pattern READ =
      Pattern.compile(
          "\"public\"\\.\"(\\w+)\"(?:(?!\"public\"\\.).)*?/\\* scanCount: (\\d+) \\*/",
          Pattern.DOTALL);
  private static final Pattern INDEX = Pattern.compile("/\\* public\\.(\\w+)(?=[: ])");
  private static final Pattern SCAN = Pattern.compile("public\\.(\\w+)\\.tableScan");

  /**
   * How many rows of a table were looked at.
   *
   * @param table its name
   */
  public record Read(String table, long rows) {}

  /** Explains it; nothing is changed. */
  public static Plan of(Said said, DataSource source) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return new Plan(said, explained(said, connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(said.sql(), e);
    }
  }

  private static String explained(Said said, Connection connection) throws SQLException {
    String explain = "explain analyze " + said.sql();
    try (PreparedStatement question = connection.prepareStatement(explain)) {
      for (int i = 0; i < said.values().size(); i++) {
        question.setObject(i + 1, said.values().get(i));
      }
      try (ResultSet plan = question.executeQuery()) {
        plan.next();
        return plan.getString(1);
      }
    }
  }

  /** The tables that are read from their first row to their last. */
  public Set<String> scanned() {
    return SCAN.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  /** The indexes that are read, by their names. */
  public Set<String> indexes() {
    return INDEX.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  /** What was read, table by table as the plan names them. */
  public List<Read> read() {
    List<Read> read = new ArrayList<>();
    Matcher found = READ.matcher(text);
    while (found.find()) {
      read.add(new Read(found.group(1), Long.parseLong(found.group(2))));
    }
    return read;
  }
}
