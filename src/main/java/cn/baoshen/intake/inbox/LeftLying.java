package cn.baoshen.intake.inbox;

import cn.baoshen.casebook.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The alarms about what lies in the inbox for too long: each thing by its name once, and on a day
 * with very many the rest as one.
 */
public class LeftLying {
  private static final int MOST_A_DAY = 20;

  private final Alarms alarms;
  private final Duration lying;
  private final Clock clock;
  private final Set<String> told = new HashSet<>();
  private LocalDate day = LocalDate.MIN;

  public LeftLying(Alarms alarms, Duration lying, Clock clock) {
    this.alarms = alarms;
    this.lying = lying;
    this.clock = clock;
  }

  public void tell(List<Oddity> odd) {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(day)) {
      day = today;
      told.clear();
    }
    odd.stream().filter(this::isTooLong).forEach(this::tell);
  }

  private boolean isTooLong(Oddity oddity) {
    return oddity.since() != null && !oddity.since().plus(lying).isAfter(clock.instant());
  }

  private void tell(Oddity oddity) {
    String subject =
        oddity.path() + " (" + LocalDate.ofInstant(oddity.since(), clock.getZone()) + ")";
    if (told.contains(subject)) {
      return;
    }
    if (told.size() < MOST_A_DAY) {
      told.add(subject);
      alarms.raise(kind(oddity), subject);
    } else if (told.size() == MOST_A_DAY) {
      told.add(day.toString());
      alarms.raise("left-lying-many", day.toString());
    }
  }

  private static String kind(Oddity oddity) {
    return switch (oddity.kind()) {
      case NO_FILE -> "left-lying-link";
      case UNREADABLE -> "left-lying-unreadable";
      case HIDDEN -> "left-lying-hidden";
      case UNFINISHED -> "unfinished-copy";
      default -> "left-lying";
    };
  }
}
