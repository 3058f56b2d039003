package cn.baoshen.intake;

import cn.baoshen.casebook.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a file rest that could not be taken or removed, longer each time, and raises an alarm. */
class Patience {
  private static final int ALARM_AFTER = 3;
  private static final int MOST_DOUBLINGS = 6;

  private final Alarms alarms;
  private final Clock clock;
  private final Map<String, Rest> resting = new ConcurrentHashMap<>();

  private record Rest(int failures, Instant until) {}

  Patience(Alarms alarms, Clock clock) {
    this.alarms = alarms;
    this.clock = clock;
  }

  boolean isResting(String path) {
    Rest rest = resting.get(path);
    return rest != null && clock.instant().isBefore(rest.until());
  }

  /** Something failed on this file; the alarm of this kind is raised when it goes on failing. */
  void failed(String path, String alarm) {
    Rest rest =
        resting.merge(path, next(0), (old, one) -> next(Math.min(old.failures(), MOST_DOUBLINGS)));
    if (rest.failures() == ALARM_AFTER) {
      alarms.raise(alarm, path);
    }
  }

  private Rest next(int failures) {
    return new Rest(failures + 1, clock.instant().plus(Duration.ofSeconds(1L << failures)));
  }

  void ended(String path) {
    resting.remove(path);
  }
}
