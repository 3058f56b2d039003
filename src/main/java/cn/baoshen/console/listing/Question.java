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

/**
 * A choice as the database is asked for the ids of one more case than the page shows. What a rule
 * spoke of is read in the order in which it is listed, from the findings; all else from the cases.
 */
final class Question {
  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<String> conditionsOfFindings =
      new ArrayList<>(List.of("f.rule = :rule", "f.listed"));
  private final Map<String, Object> values = new HashMap<>();
  private final boolean alongFindings;
  private final boolean oldest;
  private final String order;

  /**
   * @param after when the case came in that the page before ended with; null for the first page
   */
  Question(Choice choice, @Nullable OffsetDateTime after, ZoneId zone) {
    Narrowed narrowed = choice.narrowed();
    alongFindings =
        narrowed.rule() != null && narrowed.reviewer() == null && choice.units() == null;
    oldest = choice.oldest();
    where("state = :state", "state", choice.state() == null ? null : choice.state().name());
    where("tier = :tier", "tier", choice.tier() == null ? null : choice.tier().name());
    both("report_year = :asked", "asked", choice.year());
    where("form_id = :form", "form", choice.form());
    where("unit_code in (:units)", "units", choice.units());
    narrow(narrowed, zone);
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
    String reviewer = narrowed.reviewer();
    where(
        "id in (select a.case_id from assignment a where a.reviewer_key = :reviewer)",
        "reviewer",
        reviewer == null ? null : MailAddress.key(reviewer));
    both("received_at >= :from", "from", begin(narrowed.from(), zone));
    LocalDate until = narrowed.until();
    both("received_at < :until", "until", begin(until == null ? null : until.plusDays(1), zone));
    if (narrowed.rule() != null) {
      values.put("rule", narrowed.rule());
    }
    if (narrowed.rule() != null && !alongFindings) {
      conditions.add(
          "exists (select 1 from case_finding f where f.case_id = cases.id and f.rule = :rule)");
    }
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

  /** What findings say of their case, too. */
  private void both(String condition, String name, @Nullable Object value) {
    if (alongFindings && value != null) {
      conditionsOfFindings.add("f." + condition);
      values.put(name, value);
    } else {
      where(condition, name, value);
    }
  }

  // The first condition says nothing new, but it is the one that an index is read along.
  private void beyond(OffsetDateTime after, Choice choice) {
    String sign = choice.oldest() ? ">" : "<";
    both("received_at " + sign + "= :at", "at", after);
    String further =
        alongFindings
            ? "(f.received_at %1$s :at or f.case_id %1$s :after)"
            : "(received_at %1$s :at or id %1$s :after)";
    (alongFindings ? conditionsOfFindings : conditions).add(further.formatted(sign));
    values.put("after", choice.after());
  }

  // H2 reads along an index only when the order names its first columns too, though all are equal.
  private String order(Choice choice) {
    String columns = choice.units() == null ? equal(choice) : "";
    String ascending =
        alongFindings ? "f.rule, f.listed, f.received_at, f.case_id" : columns + "received_at, id";
    return oldest ? ascending : ascending.replace(",", " desc,") + " desc";
  }

  private static String equal(Choice choice) {
    if (choice.narrowed().reviewer() != null) {
      return "";
    }
    if (choice.year() != null) {
      return "report_year, ";
    }
    String state = choice.state() == null ? "" : "state, ";
    return state.isEmpty() || choice.tier() == null ? state : "state, tier, ";
  }

  /** How many there are in all. */
  String count() {
    return "select count(*) from " + found();
  }

  String sql() {
    String id = alongFindings ? "f.case_id" : "id";
    return "select %s from %s order by %s limit :most".formatted(id, found(), order);
  }

  private String found() {
    if (!alongFindings) {
      return "cases where " + String.join(" and ", conditions);
    }
    String listed = "case_finding f where " + String.join(" and ", conditionsOfFindings);
    return conditions.size() == 1 ? listed : listed + ofCases();
  }

  private String ofCases() {
    return " and exists (select 1 from cases where cases.id = f.case_id and "
        + String.join(" and ", conditions)
        + ")";
  }

  Map<String, Object> values() {
    return values;
  }
}
