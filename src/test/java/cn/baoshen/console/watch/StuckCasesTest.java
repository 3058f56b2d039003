package cn.baoshen.console.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.console.watch.Stuck.Why;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StuckCasesTest extends ConsoleHouse {
  private static final Duration LIMIT = Duration.ofMinutes(15);

  @Autowired private cn.baoshen.casebook.Alarms alarms;

  private StuckCases stuck() {
    return new StuckCases(new StuckQueries(jdbc), LIMIT, alarms, clock);
  }

  private Optional<Stuck> of(String id) {
    return stuck().now().stream().filter(stuck -> stuck.caseId().equals(id)).findFirst();
  }

  private String standing(CaseState state, Tier tier) {
    return standing(
        newUnit(), state, tier, new Examination(null, new Verdict(List.of(), List.of())));
  }

  private void since(String id, Duration ago) {
    Object then = clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
    jdbc.sql("update history set at = ? where case_id = ?").params(then, id).update();
    jdbc.sql("update cases set received_at = ? where id = ?").params(then, id).update();
  }

  private void decided(String id, Duration ago, Tier tier) {
    jdbc.sql("update cases set decided_at = ?, decided_tier = ? where id = ?")
        .params(clock.instant().minus(ago).atOffset(ZoneOffset.UTC), tier.name(), id)
        .update();
  }

  private void task(String name, int failures) {
    jdbc.sql(
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " consecutive_failures, version) values ('station', ?, ?, false, ?, 1)")
        .params(name, Instant.now().plusSeconds(86_400).atOffset(ZoneOffset.UTC), failures)
        .update();
  }

  private int raised(String subject) {
    return jdbc.sql("select count(*) from alarm where kind = 'case-stuck' and subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_case_is_stuck_once_it_stood_longer_than_the_limit_and_not_before() {
    String id = standing(CaseState.RECEIVED, null);
    since(id, LIMIT.minusSeconds(30));
    assertThat(of(id)).isEmpty();
    stuck().raise();
    assertThat(raised(id)).isZero();

    since(id, LIMIT.plusSeconds(30));
    assertThat(of(id)).map(Stuck::why).contains(Why.FORGOTTEN);
    task("examine/" + id, 0);
    assertThat(of(id)).map(Stuck::why).contains(Why.SLOW);
    stuck().raise();
    stuck().raise();
    assertThat(raised(id)).isEqualTo(1);
    // The page asks at most every two seconds.
    Visitor viewer = loggedIn("VIEWER");
    await().atMost(PATIENCE).until(() -> viewer.get("/").body().contains(id));
    assertThat(viewer.get("/").body()).contains("停住的报告");
    jdbc.sql("delete from scheduled_tasks where task_instance = ?").param("examine/" + id).update();
    cases.move(
        id, java.util.EnumSet.allOf(CaseState.class), CaseState.RETURNED, null, "returned", "");
    assertThat(of(id)).isEmpty();
  }

  @Test
  void a_case_whose_work_fails_again_and_again_is_stuck_whatever_its_age() {
    String id = standing(CaseState.IN_REVIEW, Tier.ACCEPTOR);
    task("conclude/" + id + "/acceptor", 2);
    assertThat(of(id)).isEmpty();
    jdbc.sql("update scheduled_tasks set consecutive_failures = 3 where task_instance = ?")
        .param("conclude/" + id + "/acceptor")
        .update();
    assertThat(of(id)).map(Stuck::station).contains("conclude");
    jdbc.sql("delete from scheduled_tasks where task_instance = ?")
        .param("conclude/" + id + "/acceptor")
        .update();
  }

  @Test
  void a_case_that_waits_for_a_reviewer_is_not_stuck_however_long_but_a_decided_one_is() {
    String id = standing(CaseState.IN_REVIEW, Tier.ACCEPTOR);
    since(id, Duration.ofDays(40));
    assertThat(of(id)).isEmpty();
    decided(id, Duration.ofDays(1), Tier.ACCEPTOR);
    assertThat(of(id)).map(Stuck::why).contains(Why.FORGOTTEN);
    decided(id, LIMIT.minusSeconds(30), Tier.ACCEPTOR);
    assertThat(of(id)).isEmpty();
    decided(id, Duration.ofDays(1), Tier.REVIEWER);
    assertThat(of(id)).as("decided by another tier than the one that is asked").isEmpty();
    decided(id, Duration.ofDays(1), Tier.ACCEPTOR);
    cases.move(
        id,
        java.util.EnumSet.allOf(CaseState.class),
        CaseState.APPROVED,
        Tier.ACCEPTOR,
        "approved",
        "");
    assertThat(of(id)).isEmpty();
  }
}
