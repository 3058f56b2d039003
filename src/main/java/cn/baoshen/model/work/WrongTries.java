package cn.baoshen.model.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each address was wrong within the minute; of many addresses the latest are known. */
public final class WrongTries {
  private static final int ADDRESSES = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int most;
  private final Clock clock;
  private final Map<String, Minute> minutes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > ADDRESSES;
        }
      };

  /**
   * @param most from which on an address is wrong too often
   */
  public WrongTries(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  private record Minute(Instant since, int wrong) {}

  public synchronized boolean isTooMany(String address) {
    return running(address).wrong() >= most;
  }

  /** Counts one more, and gives how many they are within the minute. */
  public synchronized int wrong(String address) {
    Minute minute = running(address);
    int wrong = minute.wrong() + 1;
    minutes.put(address, new Minute(minute.since(), wrong));
    return wrong;
  }

  private Minute running(String address) {
    Instant now = clock.instant();
    Minute minute = minutes.get(address);
    return minute == null || !now.isBefore(minute.since().plus(MINUTE))
        ? new Minute(now, 0)
        : minute;
  }
}
