package cn.baoshen.console.recheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.checking.Judge;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.PaperKind;
import cn.baoshen.rendering.PaperStore;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that changed while reports wait, as an administrator and a reviewer meet it. */
class RecheckPageTest extends ConsoleHouse {
  @Autowired private RulesInForce rules;
  @Autowired private Decisions decisions;
  @Autowired private Judge judge;
  @Autowired private PaperStore papers;
  @Autowired private KeptFiles kept;

  private String waiting() throws Exception {
    String unit = newUnit();
    return dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
  }

  /** As if the rules had been others when it was judged. */
  private void age(String id) {
    jdbc.sql("update case_rules set digest = 'older' where case_id = ?").param(id).update();
  }

  private String alarmed() {
    return String.join(
        "",
        jdbc.sql("select subject from alarm where kind = 'rules-changed'")
            .query(String.class)
            .list());
  }

  private void settled(Visitor who) {
    await().atMost(PATIENCE).until(() -> !who.get("/recheck").body().contains("<progress"));
  }

  @Test
  void a_report_judged_by_older_rules_is_not_approved_before_it_was_judged_again()
      throws Exception {
    String id = waiting();
    assertThat(decisions.against(id)).isEmpty();
    age(id);
    assertThat(decisions.against(id)).contains("older");
    assertThat(rules.olderInReview()).contains(id);
    await().atMost(PATIENCE).until(() -> alarmed().contains("自评报告"));

    Visitor who = loggedIn("ADMINISTRATOR");
    assertThat(who.get("/recheck").body()).contains("按旧规则检查");
    who.post("/recheck/again", Map.of());
    settled(who);

    assertThat(decisions.against(id)).isEmpty();
    assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(cases.history(id)).anyMatch(event -> event.what().equals("judged-again"));
  }

  @Test
  void the_paper_of_a_report_shows_what_the_rules_say_now_once_it_was_judged_again()
      throws Exception {
    String changed = waiting();
    String same = waiting();
    Examination before = cases.examination(changed).orElseThrow();
    Finding gone =
        new Finding("A01", Severity.WARNING, List.of("/a"), List.of("a"), "1", "2", "从前的提示");
    cases.keepExamination(
        changed, new Examination(before.report(), new Verdict(List.of(gone), List.of())));
    drawnByOlderRules(changed);
    drawnByOlderRules(same);

    Visitor who = loggedIn("ADMINISTRATOR");
    who.post("/recheck/again", Map.of());
    settled(who);

    await().atMost(PATIENCE).until(() -> paper(changed).startsWith("%PDF"));
    assertThat(who.bytes("/cases/" + changed + "/report.pdf")).startsWith("%PDF".getBytes(UTF_8));
    assertThat(paper(same)).isEqualTo("older");
  }

  private void drawnByOlderRules(String id) {
    age(id);
    kept.write("cases/" + id + "/report.pdf", "older".getBytes(UTF_8));
  }

  private String paper(String id) {
    return new String(papers.read(cases.get(id), PaperKind.REPORT), StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_report_that_has_errors_by_the_rules_of_today_is_not_approved() throws Exception {
    String id = waiting();
    Examination kept = cases.examination(id).orElseThrow();
    List<Finding> worse = new ArrayList<>(kept.verdict().findings());
    worse.add(new Finding("A05", Severity.ERROR, List.of("/a"), List.of("a"), "1", "2", "不符"));
    cases.keepExamination(id, new Examination(kept.report(), new Verdict(worse, List.of())));
    rules.judged(id, kept.report().form(), digest(id));

    assertThat(decisions.against(id)).contains("failed");
  }

  private String digest(String id) {
    return jdbc.sql("select digest from case_rules where case_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Test
  void a_dry_run_says_what_would_fail_now_and_changes_nothing() throws Exception {
    String id = waiting();
    Examination kept = cases.examination(id).orElseThrow();
    Finding gone =
        new Finding("A01", Severity.ERROR, List.of("/a"), List.of("a"), "1", "2", "从前的错误");
    Verdict before = new Verdict(List.of(gone), List.of());
    cases.keepExamination(id, new Examination(kept.report(), before));
    assertThat(judge.now(cases.get(id), kept).findings()).isEqualTo(kept.verdict().findings());

    Visitor who = loggedIn("ADMINISTRATOR");
    who.post("/recheck/look", Map.of());
    settled(who);

    assertThat(who.get("/recheck").body()).contains(id, "A01");
    assertThat(cases.examination(id).orElseThrow().verdict()).isEqualTo(before);
    assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(new String(who.bytes("/recheck.xlsx"), StandardCharsets.ISO_8859_1))
        .startsWith("PK");
  }

  @Test
  void one_who_may_only_look_orders_nothing() {
    Visitor viewer = loggedIn("VIEWER");
    assertThat(viewer.post("/recheck/look", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.post("/recheck/again", Map.of()).statusCode()).isEqualTo(403);
  }
}
