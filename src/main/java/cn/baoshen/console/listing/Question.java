package cn.baoshen.console.listing;

import cn.baoshen.model.Case;
import cn.baoshen.model.MailAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A choice as the database is asked for the ids of one more case than the page shows. */
final class Question {
  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final Map<String, Object> values = new HashMap<>();
  private final String order;

  /**
   * @param after when the case came in that the page before ended with; null for the first page
   */
  Question(Choice choice, @Nullable OffsetDateTime after, ZoneId zone) {
    where("state = :state", "state", choice.state() == null ? null : choice.state().name());
    where("tier = :tier", "tier", choice.tier() == null ? null : choice.tier().name());
    where("report_year = :asked", "asked", choice.year());
    where("form_id = :form", "form", choice.form());
    where("unit_code in (:units)", "units", choice.units());
    narrow(choice.narrowed(), zone);
    if (choice.newest()) {
      where("newest and unit_code <> :unknown", "unknown", Case.UNKNOWN_UNIT);
    }
    if (after != null) {
      beyond(after, choice);
    }
    this.order = order(choice);
    values.put("most", choice.most() + 1);
  }

  private void narrow(Narrowed narrowed, ZoneId zone) {
    where(
        "id in (select f.case_id from case_finding f where f.rule = :rule)",
        "rule",
        narrowed.rule());
    String reviewer = narrowed.reviewer();
    where(
        "exists (select 1 from assignment a where a.case_id = cases.id"
            + " and lower(a.reviewer) = :reviewer)",
        "reviewer",
        reviewer == null ? null : MailAddress.key(reviewer));
    where("received_at >= :from", "from", begin(narrowed.from(), zone));
    LocalDate until = narrowed.until();
    where("received_at < :until", "until", begin(until == null ? null : until.plusDays(1), zone));
  }

  private static @Nullable OffsetDateTime begin(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
  }

  private void where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  // The first condition says nothing new, but it is the one that an index is read along.
  private void beyond(OffsetDateTime after, Choice choice) {
    String sign = choice.oldest() ? ">" : "<";
    where("received_at " + sign + "= :at", "at", after);
    where("(received_at " + sign + " :at or id " + sign + " :after)", "after", choice.after());
  }

  // H2 reads along an index only when the order names its first columns too, though all are equal.
  private static String order(Choice choice) {
    String columns = choice.units() == null ? equal(choice) : "";
    String ascending = columns + "received_at, id";
    return choice.oldest() ? ascending : ascending.replace(",", " desc,") + " desc";
  }

  private static String equal(Choice choice) {
    if (choice.year() != null) {
      return "report_year, ";
    }
    String state = choice.state() == null ? "" : "state, ";
    return state.isEmpty() || choice.tier() == null ? state : "state, tier, ";
  }

  /** How many there are in all. */
  String count() {
    return "select count(*) from cases where " + String.join(" and ", conditions);
  }

  String sql() {
    return "select id from cases where %s order by %s limit :most"
        .formatted(String.join(" and ", conditions), order);
  }

  Map<String, Object> values() {
    return values;
  }
}
