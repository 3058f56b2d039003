package cn.baoshen.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * How PostgreSQL would answer a statement that was overheard if it took an index wherever one can
 * be taken, as it does once the tables are large.
 */
record ServerPlan(Said said, JsonNode root) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static ServerPlan of(Said said, DataSource source) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        connection.createStatement().execute("set local enable_seqscan = off");
        return new ServerPlan(said, explained(said, connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(said.sql(), e);
    }
  }

  private static JsonNode explained(Said said, Connection connection)
      throws SQLException, JsonProcessingException {
    String explain = "explain (format json) " + said.sql();
    try (PreparedStatement question = connection.prepareStatement(explain)) {
      for (int i = 0; i < said.values().size(); i++) {
        question.setObject(i + 1, said.values().get(i));
      }
      try (ResultSet plan = question.executeQuery()) {
        plan.next();
        return JSON.readTree(plan.getString(1)).get(0).get("Plan");
      }
    }
  }

  /** The tables of which every row is looked at: no condition leads into an index. */
  Set<String> readWhole() {
    Set<String> whole = new TreeSet<>();
    collect(root, false, whole);
    return whole;
  }

  private static void collect(JsonNode node, boolean isCut, Set<String> whole) {
    String type = node.path("Node Type").asText();
    boolean walks = type.equals("Seq Scan") || type.matches("Index (Only )?Scan") && !isCut;
    if (walks && !node.has("Index Cond")) {
      whole.add(node.path("Relation Name").asText());
    }
    for (JsonNode below : node.path("Plans")) {
      collect(below, type.equals("Limit") || isCut && !type.equals("Sort"), whole);
    }
  }
}
