package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.safekeeping.acts.Acts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

  /** Bears witness that there was a head, whichever node wrote it. */
  private static final String WRITTEN = "head-written";

  private final DataSource source;
  private final HeadFile file;
  private final Acts acts;
  private final Consumer<LocalDate> emptied;
  private final Clock clock;
  private final InstallationSecret secret;
  private boolean written;
  private List<Long> last = List.of();

  /**
   * @param emptied told that the head which was there is gone, and with it the outbox
   */
  HeadKeeper(
      DataSource source,
      HeadFile file,
      Acts acts,
      InstallationSecret secret,
      Consumer<LocalDate> emptied,
      Clock clock) {
    this.source = source;
    this.file = file;
    this.acts = acts;
    this.emptied = emptied;
    this.clock = clock;
    this.secret = secret;
    secret.named(StockReader.IDENTITY);
  }

  /** Writes it down when something was added, or when it is gone. */
  public synchronized void look() {
    try (Connection database = source.getConnection()) {
      List<Long> now = numbers(database);
      // In this order: another node may write it for the first time at this moment.
      boolean before = wasWritten();
      boolean gone = !file.isThere();
      if (gone || !now.equals(last)) {
        acts.keep(database);
        file.write(Head.of(StockReader.read(database), clock.instant()));
        last = now;
      }
      noteWritten();
      if (gone && before) {
        tell();
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the head cannot be read", e);
    }
  }

  private boolean wasWritten() {
    written = written || secret.has(WRITTEN);
    return written;
  }

  private void noteWritten() {
    if (!written) {
      secret.named(WRITTEN);
    }
  }

  private void tell() {
    LOG.warn("the outbox was emptied or is not mounted; results are laid out again");
    emptied.accept(LocalDate.now(clock));
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
