package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where accounts have logged in from of late. */
public class LoginPlaces {
  private static final Duration LATE = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Clock clock;

  public LoginPlaces(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean isKnown(String name, String place) {
    return isKnownSince(name, place, LATE);
  }

  /** Written down once a day, not with every request of a program. */
  void remember(String name, String place) {
    if (!isKnownSince(name, place, Duration.ofDays(1))) {
      jdbc.sql("delete from login_place where name = ? and place = ?").params(name, place).update();
      jdbc.sql(
              "insert into login_place (name, place, seen_at) values (?, ?, ?)"
                  + " on conflict do nothing")
          .params(name, place, now())
          .update();
    }
  }

  private boolean isKnownSince(String name, String place, Duration since) {
    return name.matches(Accounts.NAME)
        && jdbc.sql(
                    "select count(*) from login_place where name = ? and place = ?"
                        + " and seen_at > ?")
                .params(name, place, now().minus(since))
                .query(Integer.class)
                .single()
            > 0;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
