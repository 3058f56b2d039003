package cn.baoshen.console.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts in the database. None is ever deleted, so that the audit keeps its names. */
class Accounts implements UserDetailsService {
  private static final String OTHERS =
      " and exists (select 1 from account other where other.name <> ?"
          + " and other.role_name = 'ADMINISTRATOR' and not other.disabled)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  Optional<Account> find(String name) {
    return jdbc.sql("select * from account where name = ?")
        .param(name)
        .query(this::toAccount)
        .optional();
  }

  List<Account> all() {
    return jdbc.sql("select * from account order by name").query(this::toAccount).list();
  }

  /** Adds an account; false when the name is taken. */
  boolean add(String name, String hash, Role role) {
    return jdbc.sql(
                "insert into account (name, password, role_name, disabled, failed, edition,"
                    + " created_at) values (?, ?, ?, false, 0, 0, ?) on conflict do nothing")
            .params(name, hash, role.name(), now())
            .update()
        == 1;
  }

  /** Adds the very first account; false when there is any. */
  boolean addFirst(String name, String hash) {
    int known = jdbc.sql("select count(*) from account").query(Integer.class).single();
    return known == 0 && add(name, hash, Role.ADMINISTRATOR);
  }

  /** Gives an account another password, which ends its sessions and opens it when it is locked. */
  boolean password(String name, String hash) {
    return change(
        "update account set password = ?, failed = 0, locked_until = null, edition = edition + 1"
            + " where name = ?",
        hash,
        name);
  }

  /** Gives an account another role; false when it is the last administrator there is. */
  boolean role(String name, Role role) {
    return change(
        "update account set role_name = ?, edition = edition + 1 where name = ?"
            + (role == Role.ADMINISTRATOR ? "" : OTHERS),
        role.name(),
        name,
        name);
  }

  /** Disables or enables an account; false when it is the last administrator there is. */
  boolean disable(String name, boolean disabled) {
    return change(
        "update account set disabled = ?, edition = edition + 1 where name = ?"
            + (disabled ? OTHERS : ""),
        disabled,
        name,
        name);
  }

  private boolean change(String sql, Object... values) {
    int wanted = (int) sql.chars().filter(c -> c == '?').count();
    return jdbc.sql(sql).params(List.of(values).subList(0, wanted)).update() == 1;
  }

  /**
   * Counts a wrong password.
   *
   * @return true when it was the one that locks the account
   */
  boolean failed(String name, int most, Duration locked) {
    jdbc.sql("update account set failed = failed + 1 where name = ?").param(name).update();
    return jdbc.sql(
                "update account set failed = 0, locked_until = ? where name = ? and failed >= ?")
            .params(clock.instant().plus(locked).atOffset(ZoneOffset.UTC), name, most)
            .update()
        == 1;
  }

  /** Forgets the wrong passwords before a right one. */
  void succeeded(String name) {
    jdbc.sql("update account set failed = 0 where name = ? and failed > 0").param(name).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Account toAccount(ResultSet row, int number) throws SQLException {
    OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
    Instant lockedUntil = until == null ? null : until.toInstant();
    return new Account(
        row.getString("name"),
        row.getString("password"),
        Role.valueOf(row.getString("role_name")),
        row.getBoolean("disabled"),
        row.getInt("failed"),
        lockedUntil,
        lockedUntil != null && clock.instant().isBefore(lockedUntil),
        row.getInt("edition"));
  }
}
