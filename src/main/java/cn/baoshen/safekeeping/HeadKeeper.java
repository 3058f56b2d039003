package cn.baoshen.safekeeping;

import cn.baoshen.casebook.InstallationSecret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Writes the head down whenever the case book has grown. What is read was committed before, so the
 * database is never behind its own head, whenever the process is killed.
 */
public class HeadKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(HeadKeeper.class);

  private final DataSource source;
  private final HeadFile file;
  private final Clock clock;
  private List<Long> last = List.of();

  HeadKeeper(DataSource source, HeadFile file, InstallationSecret secret, Clock clock) {
    this.source = source;
    this.file = file;
    this.clock = clock;
    secret.named(StockReader.IDENTITY);
  }

  /** Writes it down when something was added, or when it is gone. */
  public synchronized void look() {
    try (Connection database = source.getConnection()) {
      List<Long> now = numbers(database);
      boolean gone = !file.isThere();
      if (gone && !last.isEmpty()) {
        LOG.warn("the outbox was emptied; results of open cases are laid out again");
      }
      if (gone || !now.equals(last)) {
        file.write(Head.of(StockReader.read(database), clock.instant()));
        last = now;
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the head cannot be read", e);
    }
  }

  private static List<Long> numbers(Connection database) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    for (String table : Stock.NUMBERED) {
      try (Statement statement = database.createStatement();
          ResultSet found = statement.executeQuery("select max(seq) from " + table)) {
        found.next();
        numbers.add(found.getLong(1));
      }
    }
    return numbers;
  }
}
