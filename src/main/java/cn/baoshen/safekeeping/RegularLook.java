package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.Ground;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the database from end to end at intervals and holds it against head and outbox; when it is
 * damaged or behind, nothing more is done until somebody has seen to it.
 */
public class RegularLook {
  private static final Logger LOG = LoggerFactory.getLogger(RegularLook.class);

  /** H2: the file is corrupted. */
  private static final int CORRUPTED = 90030;

  private final DataSource source;
  private final StockTaking stock;
  private final Ground ground;
  private final Duration every;
  private final Clock clock;
  private Instant last;

  /**
   * @param readAtStart whether it was read a moment ago
   */
  RegularLook(
      DataSource source,
      StockTaking stock,
      Ground ground,
      Duration every,
      boolean readAtStart,
      Clock clock) {
    this.source = source;
    this.stock = stock;
    this.ground = ground;
    this.every = every;
    this.clock = clock;
    this.last = readAtStart ? clock.instant() : Instant.EPOCH;
  }

  /** Reads it when it is due. */
  public synchronized void look() {
    Instant now = clock.instant();
    if (!now.isBefore(last.plus(every)) && ground.trouble().isEmpty()) {
      last = now;
      // What is found twice is there; anything else was the work going on meanwhile.
      found().flatMap(first -> found()).ifPresent(this::stop);
    }
  }

  private void stop(Discrepancy found) {
    LOG.error("{}", stock.plain(found));
    ground.doubt("database-" + (found.isUseless() ? "damaged" : "behind"));
  }

  private Optional<Discrepancy> found() {
    try (Connection database = source.getConnection()) {
      int isolation = database.getTransactionIsolation();
      database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        WholeReading.of(database);
      } finally {
        database.setTransactionIsolation(isolation);
      }
      return stock.compare(database);
    } catch (SQLException | IOException | RuntimeException e) {
      return damage(e);
    }
  }

  private static Optional<Discrepancy> damage(Exception seen) {
    if (isAway(seen)) {
      LOG.warn("the database cannot be read now: {}", ThrownLine.of(seen));
      return Optional.empty();
    }
    LOG.warn("the database cannot be read from end to end", seen);
    return Optional.of(Discrepancy.of(Discrepancy.DAMAGED, "baoshen", ThrownLine.of(seen)));
  }

  private static boolean isAway(Exception seen) {
    boolean corrupted = seen instanceof SQLException e && e.getErrorCode() == CORRUPTED;
    return !corrupted
        && (seen instanceof SQLTransientException
            || seen instanceof SQLRecoverableException
            || seen instanceof SQLNonTransientConnectionException);
  }
}
