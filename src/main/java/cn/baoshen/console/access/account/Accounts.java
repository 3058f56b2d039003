package cn.baoshen.console.access.account;

import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.model.organ.AccountNames;
import cn.baoshen.model.organ.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in the database. None is ever deleted, so that the audit keeps its names. */
public class Accounts implements AccountNames {
  /** What a name may look like. */
  public static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,59}";

  private static final String OTHERS =
      " and exists (select 1 from account other where other.name <> ?"
          + " and other.role_name = 'ADMINISTRATOR' and not other.disabled)";

  private final JdbcClient jdbc;
  private final Clock clock;

  public Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What cannot be a name is not asked for. */
  public Optional<Account> find(String name) {
    return name == null || !name.matches(NAME)
        ? Optional.empty()
        : jdbc.sql("select * from account where name = ?")
            .param(name)
            .query(Accounts::toAccount)
            .optional();
  }

  public List<Account> all() {
    return jdbc.sql("select * from account order by name").query(Accounts::toAccount).list();
  }

  /** Adds an account; false when the name is taken, be it in other letters' case. */
  public boolean add(String name, String hash, PasswordIs whose, Role role) {
    return !isTaken(name)
        && jdbc.sql(
                    "insert into account (name, password, password_is, role_name, disabled, edition,"
                        + " created_at) values (?, ?, ?, ?, false, 0, ?) on conflict do nothing")
                .params(
                    name, hash, whose.name(), role.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
  }

  private boolean isTaken(String name) {
    return jdbc.sql("select count(*) from account where lower(name) = lower(?)")
            .param(name)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Adds the very first account; false when there is any. */
  public boolean addFirst(String name, String hash) {
    int known = jdbc.sql("select count(*) from account").query(Integer.class).single();
    return known == 0 && add(name, hash, PasswordIs.FIRST, Role.ADMINISTRATOR);
  }

  /** Gives an account another password, which ends its sessions. */
  public boolean password(String name, String hash, PasswordIs whose) {
    return change(
        "update account set password = ?, password_is = ?, edition = edition + 1 where name = ?",
        hash,
        whose.name(),
        name);
  }

  /** Gives an account another role; false when it is the last administrator there is. */
  public boolean role(String name, Role role) {
    return change(
        "update account set role_name = ?, edition = edition + 1 where name = ?"
            + (role == Role.ADMINISTRATOR ? "" : OTHERS),
        role.name(),
        name,
        name);
  }

  /** Disables or enables an account; false when it is the last administrator there is. */
  public boolean disable(String name, boolean disabled) {
    return change(
        "update account set disabled = ?, edition = edition + 1 where name = ?"
            + (disabled ? OTHERS : ""),
        disabled,
        name,
        name);
  }

  @Override
  public Optional<Person> person(String account) {
    return find(account).flatMap(Account::known);
  }

  /** Says what people call who is behind an account; empty for nothing. */
  public boolean person(String name, String person) {
    return change("update account set person = ? where name = ?", person, name);
  }

  private boolean change(String sql, Object... values) {
    int wanted = (int) sql.chars().filter(c -> c == '?').count();
    return jdbc.sql(sql).params(List.of(values).subList(0, wanted)).update() == 1;
  }

  private static Account toAccount(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("password"),
        PasswordIs.valueOf(row.getString("password_is")),
        Role.valueOf(row.getString("role_name")),
        row.getBoolean("disabled"),
        row.getInt("edition"),
        Objects.toString(row.getString("person"), ""));
  }
}
