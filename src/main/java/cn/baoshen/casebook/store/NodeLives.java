package cn.baoshen.casebook.store;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lives of the nodes: each gives a sign now and then, by the database's clock. */
public class NodeLives {
  /** One that slept for a while is not dead. */
  private static final String SILENT = "interval '10' minute";

  private final JdbcClient jdbc;
  private final String node;

  public NodeLives(JdbcClient jdbc, String node) {
    this.jdbc = jdbc;
    this.node = node;
  }

  /** Says that this process lives. */
  public void sign() {
    String life = KeptFiles.LIFE;
    int known =
        jdbc.sql("update node_life set seen_at = current_timestamp where life = ?")
            .param(life)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into node_life (life, node, started_at, seen_at)"
                  + " values (?, ?, current_timestamp, current_timestamp)")
          .params(life, node)
          .update();
    }
  }

  /** Lives that were silent for so long that they have ended. */
  public Set<String> ended() {
    return new TreeSet<>(
        jdbc.sql("select life from node_life where seen_at < current_timestamp - " + SILENT)
            .query(String.class)
            .list());
  }

  /** Forgets a life of which nothing is left. */
  public void forget(String life) {
    jdbc.sql("delete from node_life where life = ?").param(life).update();
  }
}
