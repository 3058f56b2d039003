package cn.baoshen.casebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rules are in force, by form, and by which each case was judged. Rules are told apart by a
 * digest of what they demand.
 */
public class RulesInForce {
  private static final String OLDER =
      " from case_rules j join rules_in_force r on r.form = j.form and r.digest <> j.digest"
          + " join cases c on c.id = j.case_id";

  private final JdbcClient jdbc;

  public RulesInForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says what is in force from now on. */
  @Transactional
  public void set(Map<String, String> digests) {
    digests.forEach(this::set);
  }

  private void set(String form, String digest) {
    jdbc.sql("insert into rules_in_force (form, digest) values (?, ?)" + " on conflict do nothing")
        .params(form, digest)
        .update();
    jdbc.sql("update rules_in_force set digest = ? where form = ? and digest <> ?")
        .params(digest, form, digest)
        .update();
  }

  /** Remembers by which rules a case was judged. */
  @Transactional
  public void judged(String caseId, String form, String digest) {
    set(form, digest);
    boolean again = jdbc.sql("delete from case_rules where case_id = ?").param(caseId).update() > 0;
    jdbc.sql("insert into case_rules (case_id, form, digest, again) values (?, ?, ?, ?)")
        .params(caseId, form, digest, again)
        .update();
  }

  /**
   * Why a case cannot be approved as it was judged: {@code older} when the rules have changed
   * since, {@code failed} when it was judged again and has errors now; empty when nothing is
   * against it.
   */
  public Optional<String> against(String caseId) {
    return exists("select count(*)" + OLDER + " where j.case_id = ?", caseId)
        ? Optional.of("older")
        : Optional.of("failed").filter(any -> failed(caseId));
  }

  private boolean failed(String caseId) {
    return exists(
        "select count(*) from case_rules j join case_finding f on f.case_id = j.case_id"
            + " where j.case_id = ? and j.again and f.severity = 'ERROR'",
        caseId);
  }

  private boolean exists(String count, String caseId) {
    return jdbc.sql(count).param(caseId).query(Integer.class).single() > 0;
  }

  /** The cases under review that were judged by older rules. */
  public List<String> olderInReview() {
    return jdbc.sql(
            "select c.id" + OLDER + " where c.state = 'IN_REVIEW' order by c.received_at, c.id")
        .query(String.class)
        .list();
  }

  /**
   * Reports of a form that are under review and were judged by older rules.
   *
   * @param digest of the rules that are in force
   */
  public record Outdated(String form, String digest, int reports) {}

  /** How many there are of each form; forms without any are not there. */
  public List<Outdated> outdated() {
    return jdbc.sql(
            "select j.form, r.digest, count(*) as reports"
                + OLDER
                + " where c.state = 'IN_REVIEW' group by j.form, r.digest order by j.form")
        .query(
            (row, n) ->
                new Outdated(row.getString("form"), row.getString("digest"), row.getInt("reports")))
        .list();
  }

  /**
   * The newest reports that are under review, of whatever year, and those of a year that are
   * approved, in the order of their units.
   */
  public List<String> approvedAndOpen(int year) {
    return jdbc.sql(
            "select id from cases where newest and unit_code <> 'unknown'"
                + " and (state = 'IN_REVIEW' or state = 'APPROVED' and report_year = ?)"
                + " and exists (select 1 from case_examination e where e.case_id = cases.id)"
                + " order by unit_code, id")
        .param(year)
        .query(String.class)
        .list();
  }
}
