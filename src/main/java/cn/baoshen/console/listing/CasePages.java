package cn.baoshen.console.listing;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.YearsOf;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases, page by page: found in an index alone, and only those of the page are looked at. */
public class CasePages {
  private static final String COLUMNS =
      "id, unit_code, unit_name, report_year, form_id, form_key, revision, state, tier, newest,"
          + " decided_by, decided_at, received_at";

  /** So many are counted where each case must be looked at. */
  private static final int COUNTED = 10_000;

  /** So many cases of all units are looked through for those of many. */
  private static final int FIRST = 500;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final int first;

  @Autowired
  CasePages(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, FIRST);
  }

  CasePages(JdbcClient jdbc, Clock clock, int first) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.first = first;
  }

  /**
   * A page of a list.
   *
   * @param next what to ask for as {@code after} to get those that follow; null when there are none
   */
  public record Page(List<ListedCase> cases, @Nullable String next) {}

  /** The page that is asked for; one that follows a case which is not known is empty. */
  public Page page(Choice choice) {
    if (choice.after() == null) {
      return page(choice, null);
    }
    return receivedAt(choice.after())
        .map(at -> page(choice, at))
        .orElseGet(() -> new Page(List.of(), null));
  }

  /**
   * What to ask for as {@code after} to get the page before the one that is asked for: looking back
   * from where this begins. Empty when that is the first page, null when this is.
   */
  public @Nullable String before(Choice choice) {
    if (choice.after() == null) {
      return null;
    }
    List<ListedCase> back = page(choice.turned()).cases();
    return back.size() < choice.most() ? "" : back.get(back.size() - 1).id();
  }

  /**
   * How many there are.
   *
   * @param more whether there are more than these, which nobody counted
   */
  public record Count(int cases, boolean more) {}

  /** How many there are in all, wherever the page begins. */
  public Count count(Choice choice) {
    return count(choice, COUNTED);
  }

  Count count(Choice choice, int most) {
    Question question = new Question(choice, null, clock.getZone());
    int found =
        jdbc.sql(question.count(most)).params(question.values()).query(Integer.class).single();
    boolean more = question.isSlow() && found > most;
    return new Count(more ? most : found, more);
  }

  /** Those with these ids, in this order; what is not known is left out. */
  public List<ListedCase> named(List<String> ids) {
    return cases(ids).stream().filter(Objects::nonNull).toList();
  }

  private Optional<OffsetDateTime> receivedAt(String id) {
    return jdbc.sql("select received_at from cases where id = ?")
        .param(id)
        .query(OffsetDateTime.class)
        .optional();
  }

  private Page page(Choice choice, @Nullable OffsetDateTime after) {
    List<String> ids =
        amongFirst(choice, after)
            .orElseGet(
                () -> {
                  Question question = new Question(choice, after, clock.getZone());
                  return jdbc.sql(question.sql())
                      .params(question.values())
                      .query(String.class)
                      .list();
                });
    boolean more = ids.size() > choice.most();
    List<String> shown = more ? ids.subList(0, choice.most()) : ids;
    return new Page(cases(shown), more ? shown.get(shown.size() - 1) : null);
  }

  private record OfUnit(String id, String unit) {}

  /**
   * Of many units, those among the first cases of all units: of a large category a page is full
   * after a few hundred, where all cases of its units would have to be sorted. Empty when it is not
   * full by then.
   */
  private Optional<List<String>> amongFirst(Choice choice, @Nullable OffsetDateTime after) {
    if (choice.units() == null || !Question.isOfMany(choice)) {
      return Optional.empty();
    }
    Question question = new Question(choice.ofAll(first), after, clock.getZone());
    Set<String> units = Set.copyOf(choice.units());
    List<OfUnit> seen =
        jdbc.sql(question.withUnits())
            .params(question.values())
            .query((row, n) -> new OfUnit(row.getString("id"), row.getString("unit_code")))
            .list();
    List<String> found =
        seen.stream()
            .filter(one -> units.contains(one.unit()))
            .map(OfUnit::id)
            .limit(choice.most() + 1L)
            .toList();
    boolean all = seen.size() <= first || found.size() > choice.most();
    return all ? Optional.of(found) : Optional.empty();
  }

  private List<ListedCase> cases(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, ListedCase> found =
        jdbc
            .sql("select " + COLUMNS + " from cases where id in (:ids)")
            .param("ids", ids)
            .query(CasePages::toCase)
            .list()
            .stream()
            .collect(Collectors.toMap(ListedCase::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  private static ListedCase toCase(ResultSet row, int number) throws SQLException {
    String tier = row.getString("tier");
    return new ListedCase(
        row.getString("id"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getInt("report_year"),
        row.getString("form_id"),
        row.getString("form_key"),
        row.getInt("revision"),
        CaseState.valueOf(row.getString("state")),
        tier == null ? null : Tier.valueOf(tier),
        row.getBoolean("newest"),
        row.getString("decided_by"),
        instant(row, "decided_at"),
        requireNonNull(instant(row, "received_at")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The years of which there are cases, the latest first. */
  public List<Integer> years() {
    return YearsOf.table(jdbc, "cases");
  }
}
