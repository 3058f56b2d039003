package cn.baoshen.intake.inbox;

import cn.baoshen.casebook.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Lets a file rest that could not be taken or removed, longer each time, and raises an alarm. */
public class FileBackoff {
  private static final Logger LOG = LoggerFactory.getLogger(FileBackoff.class);
  private static final int ALARM_AFTER = 3;
  private static final int MOST_DOUBLINGS = 6;

  private final Alarms alarms;
  private final Clock clock;
  private final Map<String, Rest> resting = new ConcurrentHashMap<>();

  private final Map<String, String> cutOff = new ConcurrentHashMap<>();

  private record Rest(int failures, Instant until, boolean told) {
    Rest afterTelling() {
      return new Rest(failures, until, true);
    }
  }

  public FileBackoff(Alarms alarms, Clock clock) {
    this.alarms = alarms;
    this.clock = clock;
  }

  boolean isResting(String path) {
    Rest rest = resting.get(path);
    return rest != null && clock.instant().isBefore(rest.until());
  }

  /**
   * Something failed on this file; the alarm of this kind is raised when it goes on failing.
   *
   * @return true for the first time, which is when the log should say so
   */
  public boolean failed(String path, String alarm) {
    return failed(path, alarm, path);
  }

  private boolean failed(String path, String alarm, String subject) {
    Rest rest = resting.compute(path, (same, before) -> next(before));
    if (rest.failures() >= ALARM_AFTER && !rest.told()) {
      tell(path, alarm, subject);
    }
    return rest.failures() == 1;
  }

  /** The same about something of which one alarm a day is enough, such as a disk that is full. */
  public boolean failedToday(String path, String alarm, String subject) {
    return failed(path, alarm, subject + " " + LocalDate.now(clock));
  }

  private Rest next(Rest before) {
    int failures = before == null ? 0 : Math.min(before.failures(), MOST_DOUBLINGS);
    Instant until = clock.instant().plus(Duration.ofSeconds(1L << failures));
    return new Rest(failures + 1, until, before != null && before.told());
  }

  private void tell(String path, String alarm, String subject) {
    try {
      alarms.raise(alarm, subject);
      resting.computeIfPresent(path, (same, rest) -> rest.afterTelling());
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the alarm {} waits for the database ({})", alarm, away.toString());
    }
  }

  /** A file that looked cut off is waited for as long as it looks like this. */
  void await(String path, String fingerprint) {
    cutOff.put(path, fingerprint);
  }

  /** True for a file that looked cut off and has not changed since. */
  boolean isAwaited(String path, String fingerprint) {
    return fingerprint.equals(cutOff.get(path));
  }

  public void ended(String path) {
    resting.remove(path);
    cutOff.remove(path);
  }
}
