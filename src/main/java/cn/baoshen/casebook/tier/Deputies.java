package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.EntryLock;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who stands in for whom on which days. What is asked from such a day on goes to the deputy; what
 * was asked before stays where it is.
 */
public class Deputies {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Units units;
  private final ReviewerAddresses addresses;
  private final Clock clock;

  public Deputies(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Units units,
      ReviewerAddresses addresses,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.units = units;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * A reviewer's wish to be stood in for.
   *
   * @param from first day
   * @param until last day
   */
  public record Wish(String reviewer, String deputy, LocalDate from, LocalDate until) {}

  /**
   * Enters a deputy; the act's subject is the entry's number. What stands is not entered again.
   *
   * @param who the administrator
   */
  public Act add(Wish wish, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .or(() -> wrongPersons(wish))
        .or(() -> wrongDays(wish))
        .map(Act::refused)
        .orElseGet(() -> transaction.execute(status -> addOnce(wish, reason, who)));
  }

  private Act addOnce(Wish wish, String reason, String who) {
    EntryLock.DEPUTY.hold(jdbc);
    Optional<Deputy> same = standing().stream().filter(entry -> isSame(entry, wish)).findFirst();
    return same.map(entry -> Act.done(entry.id()))
        .or(() -> clash(wish).map(Act::refused))
        .orElseGet(() -> Act.done(insert(wish, reason, who)));
  }

  private static boolean isSame(Deputy entry, Wish wish) {
    return isSame(entry.reviewer(), wish.reviewer())
        && isSame(entry.deputy(), wish.deputy())
        && entry.from().equals(wish.from())
        && entry.until().equals(wish.until());
  }

  private Optional<Refusal> wrongPersons(Wish wish) {
    return addresses
        .refusal(wish.reviewer())
        .or(() -> addresses.refusal(wish.deputy()))
        .or(() -> Refusal.when(isSame(wish.reviewer(), wish.deputy()), Refusal.OWN_DEPUTY))
        .or(() -> Refusal.when(!isReviewer(wish.reviewer()), Refusal.NOT_A_REVIEWER))
        .or(() -> addresses.refusal(wish.deputy(), reviewedBy(wish.reviewer())));
  }

  /** The units that somebody reviews, as the registry says or for whom they stand in. */
  private Stream<Unit> reviewedBy(String reviewer) {
    Stream<String> absent =
        standing().stream().filter(e -> isSame(e.deputy(), reviewer)).map(Deputy::reviewer);
    Set<String> both =
        Stream.concat(Stream.of(reviewer.strip()), absent)
            .map(MailAddress::key)
            .collect(Collectors.toSet());
    return units.all().stream()
        .filter(
            unit ->
                unit.reviewers().values().stream().map(MailAddress::key).anyMatch(both::contains));
  }

  // A deputy may be away too, so that whoever deputises counts as one who reviews.
  private boolean isReviewer(String address) {
    return units.all().stream()
            .flatMap(unit -> unit.reviewers().values().stream())
            .anyMatch(reviewer -> isSame(reviewer, address))
        || standing().stream().anyMatch(entry -> isSame(entry.deputy(), address));
  }

  private static boolean isSame(String one, String other) {
    return MailAddress.isSame(one.strip(), other.strip());
  }

  private Optional<Refusal> wrongDays(Wish wish) {
    if (wish.from() == null || wish.until() == null || wish.until().isBefore(wish.from())) {
      return Optional.of(Refusal.DAYS_WRONG);
    }
    return Refusal.when(wish.until().isBefore(LocalDate.now(clock)), Refusal.DAYS_PAST);
  }

  private Optional<Refusal> clash(Wish wish) {
    List<Deputy> sameDays =
        standing().stream()
            .filter(e -> !e.from().isAfter(wish.until()) && !e.until().isBefore(wish.from()))
            .toList();
    if (sameDays.stream().anyMatch(e -> isSame(e.reviewer(), wish.reviewer()))) {
      return Optional.of(Refusal.DAYS_OVERLAP);
    }
    boolean circle =
        sameDays.stream()
            .filter(e -> isSame(e.reviewer(), wish.deputy()))
            .anyMatch(e -> isSame(e.deputy(), wish.reviewer()));
    return Refusal.when(circle, Refusal.DEPUTIES_IN_A_CIRCLE);
  }

  private Number insert(Wish wish, String reason, String who) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into deputy (reviewer, deputy, from_date, until_date, reason, entered_by, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            MailAddress.key(wish.reviewer().strip()),
            wish.deputy().strip(),
            wish.from(),
            wish.until(),
            reason.strip(),
            who,
            RowValues.time(clock.instant()))
        .update(key, "id");
    return key.getKey();
  }

  /** Takes an entry back; who was asked in its days stays asked. */
  public Act revoke(long id, String who) {
    if (Refusal.isBlank(who)) {
      return Act.refused(Refusal.NAME_WANTED);
    }
    int revoked =
        jdbc.sql(
                "update deputy set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
            .params(who, RowValues.time(clock.instant()), id)
            .update();
    return revoked == 1 ? Act.done(id) : Act.refused(Refusal.NO_SUCH_ENTRY);
  }

  /**
   * A page of the entries, the newest first, revoked and bygone ones too.
   *
   * @param before only entries with a lower number than this
   */
  public List<Deputy> page(long before, int most) {
    return jdbc.sql("select * from deputy where id < ? order by id desc limit ?")
        .params(before, most)
        .query(Deputies::toDeputy)
        .list();
  }

  private List<Deputy> standing() {
    return jdbc.sql("select * from deputy where revoked_at is null")
        .query(Deputies::toDeputy)
        .list();
  }

  /** Who stands in for this reviewer on this day. */
  public Optional<String> of(String reviewer, LocalDate day) {
    return jdbc.sql(
            "select deputy from deputy where reviewer = ? and from_date <= ? and until_date >= ?"
                + " and revoked_at is null order by id desc limit 1")
        .params(MailAddress.key(reviewer), day, day)
        .query(String.class)
        .optional();
  }

  private static Deputy toDeputy(ResultSet row, int number) throws SQLException {
    return new Deputy(
        row.getLong("id"),
        row.getString("reviewer"),
        row.getString("deputy"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("until_date", LocalDate.class),
        row.getString("reason"),
        row.getString("entered_by"),
        RowValues.instant(row, "at"),
        RowValues.instant(row, "revoked_at"));
  }
}
