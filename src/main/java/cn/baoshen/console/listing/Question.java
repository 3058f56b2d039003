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
 * spoke of is read from the findings, in the order in which they are listed, where they alone can
 * say it; all else is read from the cases.
 */
final class Question {
  /** So many units are looked for one by one. */
  private static final int FEW = 50;

  private static final String CASES = "cases";

  private static final String FINDINGS = "case_finding";

  // Many are laid beside their cases: in a condition, each case would be compared with each of
  // them. An outer join is answered in the order in which it is written.
  private static final String OF_MANY_UNITS =
      "unnest(cast(:units as varchar array)) as u(code) left join cases on cases.unit_code = u.code";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final String table;
  private final String id;
  private final String order;

  /**
   * @param after when the case came in that the page before ended with; null for the first page
   */
  Question(Choice choice, @Nullable OffsetDateTime after, ZoneId zone) {
    this.table = isAlongFindings(choice) ? FINDINGS : isOfMany(choice) ? OF_MANY_UNITS : CASES;
    this.id = table.equals(FINDINGS) ? "case_id" : "id";
    conditions.add(table.equals(OF_MANY_UNITS) ? "id is not null" : "true");
    where("state = :state", "state", choice.state() == null ? null : choice.state().name());
    where("tier = :tier", "tier", choice.tier() == null ? null : choice.tier().name());
    where("report_year = :asked", "asked", choice.year());
    where("form_id = :form", "form", choice.form());
    units(choice.units());
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

  /** True when all that is asked for is said of findings, too. */
  private static boolean isAlongFindings(Choice choice) {
    return choice.narrowed().rule() != null
        && choice.narrowed().reviewer() == null
        && choice.units() == null
        && choice.state() == null
        && choice.tier() == null
        && !choice.newest();
  }

  static boolean isOfMany(Choice choice) {
    return choice.units() != null && choice.units().size() > FEW;
  }

  private void units(@Nullable List<String> codes) {
    if (table.equals(OF_MANY_UNITS) && codes != null) {
      values.put("units", codes.toArray(String[]::new));
    } else {
      where("unit_code in (:units)", "units", codes);
    }
  }

  private void narrow(Narrowed narrowed, ZoneId zone) {
    where(
        table.equals(FINDINGS)
            ? "rule = :rule and listed"
            : "exists (select 1 from case_finding f where f.case_id = cases.id and f.rule = :rule)",
        "rule",
        narrowed.rule());
    String reviewer = narrowed.reviewer();
    where(
        "id in (select a.case_id from assignment a where a.reviewer_key = :reviewer)",
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
    where(
        "(received_at %1$s :at or %2$s %1$s :after)".formatted(sign, id), "after", choice.after());
  }

  // H2 reads along an index only when the order names its first columns too, though all are equal.
  private String order(Choice choice) {
    String ascending = equal(choice) + "received_at, " + id;
    return choice.oldest() ? ascending : ascending.replace(",", " desc,") + " desc";
  }

  private String equal(Choice choice) {
    if (table.equals(FINDINGS)) {
      return "rule, listed, ";
    }
    if (choice.units() != null || choice.narrowed().reviewer() != null) {
      return "";
    }
    if (choice.year() != null) {
      return "report_year, ";
    }
    String state = choice.state() == null ? "" : "state, ";
    return state.isEmpty() || choice.tier() == null ? state : "state, tier, ";
  }

  /** True when the findings of each case must be looked through. */
  boolean isSlow() {
    return values.containsKey("rule") && !table.equals(FINDINGS);
  }

  /** How many there are in all; one more than the most where there are more and it is slow. */
  String count(int most) {
    String all = "from %s where %s".formatted(table, String.join(" and ", conditions));
    return isSlow()
        ? "select count(*) from (select 1 %s limit %d) as counted".formatted(all, most + 1)
        : "select count(*) " + all;
  }

  String sql() {
    return asked(id);
  }

  /** The same with the unit of each, as {@code id} and {@code unit_code}. */
  String withUnits() {
    return asked(id + " as id, unit_code");
  }

  private String asked(String columns) {
    return "select %s from %s where %s order by %s limit :most"
        .formatted(columns, table, String.join(" and ", conditions), order);
  }

  Map<String, Object> values() {
    return values;
  }
}
