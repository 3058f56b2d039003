package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.AccessSettings;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.model.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often a password may be wrong.
 *
 * <p>An address that guesses is shut out of the account that it guesses at, and nobody else is. A
 * device that the account knows has a count of its own. Whoever guesses from many addresses slows
 * the account down for places that it has never seen, and for no other.
 */
public class LoginLimits {
  private final JdbcClient jdbc;
  private final LoginPlaces places;
  private final AccessSettings settings;
  private final Clock clock;
  private volatile Instant swept = Instant.EPOCH;

  public LoginLimits(JdbcClient jdbc, LoginPlaces places, AccessSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** True when the password is to be looked at. */
  public boolean isOpen(Attempt attempt) {
    if (isTrusted(attempt)) {
      return true;
    }
    return !isShut(pair(attempt)) && (isFamiliar(attempt) || isItsTurn(account(attempt)));
  }

  /** True for a device that the account knows and that did not guess. */
  boolean isTrusted(Attempt attempt) {
    return attempt.device() != null && !isShut(device(attempt));
  }

  /** True for places that no guessing of others slows down. */
  private boolean isFamiliar(Attempt attempt) {
    return attempt.here() || places.isKnown(attempt.name(), attempt.place());
  }

  /**
   * Counts a wrong password.
   *
   * @return true when it was the one that shuts its sender out
   */
  public boolean failed(Attempt attempt) {
    sweep();
    if (isTrusted(attempt)) {
      return shuts(device(attempt), attempt);
    }
    if (!isFamiliar(attempt)) {
      count(account(attempt), attempt);
    }
    return shuts(pair(attempt), attempt);
  }

  /**
   * Forgets the wrong passwords before a right one, of its sender alone: who shares an address with
   * somebody who guesses does not let that one go on.
   */
  void succeeded(Attempt attempt) {
    String id = isTrusted(attempt) ? device(attempt) : pair(attempt);
    jdbc.sql("delete from login_limit where id = ?").param(id).update();
    places.remember(attempt.name(), attempt.place());
  }

  /** Lets everybody try again; how many had been shut out or slowed down. */
  public int forget(String name) {
    return jdbc.sql("delete from login_limit where name = ?").param(name).update();
  }

  /** The accounts that somebody is shut out of or slowed down at, and until when. */
  public Map<String, Instant> shut() {
    return jdbc
        .sql(
            "select name, max(shut_until) as at from login_limit where shut_until > ?"
                + " and name <> '' group by name")
        .param(at(clock.instant()))
        .query(LoginLimits::toShut)
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<String, Instant> toShut(ResultSet row, int number) throws SQLException {
    return Map.entry(row.getString("name"), row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private boolean shuts(String id, Attempt attempt) {
    count(id, attempt);
    return jdbc.sql(
                "update login_limit set failed = 0, shut_until = ? where id = ? and failed >= ?")
            .params(at(clock.instant().plus(settings.locked())), id, settings.attempts())
            .update()
        == 1;
  }

  /** What was counted longer ago than a lock lasts begins anew. */
  private void count(String id, Attempt attempt) {
    OffsetDateTime now = at(clock.instant());
    OffsetDateTime old = now.minus(settings.locked());
    jdbc.sql(
            "insert into login_limit (id, name, failed, since) values (?, ?, 0, ?)"
                + " on conflict do nothing")
        .params(id, attempt.name().matches(Accounts.NAME) ? attempt.name() : "", now)
        .update();
    jdbc.sql(
            "update login_limit set failed = case when since < ? then 1 else failed + 1 end,"
                + " since = case when since < ? then ? else since end where id = ?")
        .params(old, old, now, id)
        .update();
  }

  private boolean isShut(String id) {
    return jdbc.sql("select count(*) from login_limit where id = ? and shut_until > ?")
            .params(id, at(clock.instant()))
            .query(Integer.class)
            .single()
        > 0;
  }

  private boolean isItsTurn(String id) {
    OffsetDateTime now = at(clock.instant());
    boolean slow =
        jdbc.sql("select count(*) from login_limit where id = ? and failed >= ? and since >= ?")
                .params(id, settings.strangers(), now.minus(settings.locked()))
                .query(Integer.class)
                .single()
            > 0;
    return !slow
        || jdbc.sql(
                    "update login_limit set shut_until = ? where id = ?"
                        + " and (shut_until is null or shut_until <= ?)")
                .params(now.plus(settings.pace()), id, now)
                .update()
            == 1;
  }

  private void sweep() {
    Instant now = clock.instant();
    if (now.isAfter(swept.plus(settings.locked()))) {
      swept = now;
      jdbc.sql("delete from login_limit where since < ? and (shut_until is null or shut_until < ?)")
          .params(at(now.minus(settings.locked())), at(now))
          .update();
    }
  }

  private static String pair(Attempt attempt) {
    return id("pair", attempt.door().name(), attempt.place(), attempt.name());
  }

  private static String device(Attempt attempt) {
    return id("device", Objects.requireNonNull(attempt.device()), attempt.name());
  }

  private static String account(Attempt attempt) {
    return id("account", attempt.name());
  }

  private static String id(String... parts) {
    return Sha256.of(String.join("\n", parts));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
