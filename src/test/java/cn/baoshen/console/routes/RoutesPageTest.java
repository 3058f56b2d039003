package cn.baoshen.console.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Failures;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoutesPageTest extends ConsoleHouse {
  @Autowired private Failures failures;
  @Autowired private Alarms alarms;

  private static Examination examined() {
    return new Examination(null, new Verdict(List.of(), List.of()));
  }

  private int count(String sql, Object... values) {
    return jdbc.sql(sql).params(values).query(Integer.class).single();
  }

  @Test
  void a_suspended_route_leaves_its_work_waiting_and_lets_it_go_when_it_is_resumed()
      throws IOException {
    Visitor admin = loggedIn("ADMINISTRATOR");
    assertThat(admin.post("/routes/examine-report/suspend", Map.of("reason", "换服务器")).statusCode())
        .isEqualTo(302);
    String unit = newUnit();
    String id = unit + "-2024-r1";
    try {
      dropped(unit, Submissions.sound(unit), CaseState.RECEIVED);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          count(
                              "select count(*) from audit where what = 'routes.suspend' and about ="
                                  + " 'examine-report' and reason = '换服务器' and outcome = 'DONE'"))
                      .isEqualTo(1));
      assertThat(admin.get("/routes").body()).contains("换服务器");
      for (String page : List.of("/", "/rules", "/audit", "/routes")) {
        assertThat(admin.get(page).body())
            .as(page)
            .contains("class=\"suspended\"")
            .contains("校验报告");
      }
      // Its other work goes on: the receipt is sent while the examination waits.
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  count(
                          "select count(*) from scheduled_tasks where task_instance = ?",
                          "examine/" + id)
                      == 1);
      assertThat(cases.get(id).state()).isEqualTo(CaseState.RECEIVED);
    } finally {
      admin.post("/routes/examine-report/resume", Map.of("reason", "好了"));
    }
    awaited(id, CaseState.IN_REVIEW);
    assertThat(admin.get("/").body()).doesNotContain("class=\"suspended\"");
  }

  @Test
  void a_viewer_sees_the_routes_and_may_switch_none() {
    Visitor viewer = loggedIn("VIEWER");
    String page = viewer.get("/routes").body();
    assertThat(page).contains("receive-report").contains("接收报告").doesNotContain("/suspend");

    assertThat(viewer.post("/routes/render-report/suspend", Map.of("reason", "试试")).statusCode())
        .isEqualTo(403);

    assertThat(count("select count(*) from suspended_route where route_id = 'render-report'"))
        .isZero();
    assertThat(
            count("select count(*) from audit where outcome = 'REFUSED' and what like 'routes%'"))
        .isPositive();
  }

  @Test
  void a_switch_wants_a_reason_and_a_part_of_other_routes_has_none() {
    Visitor admin = loggedIn("ADMINISTRATOR");
    assertThat(admin.post("/routes/render-report/suspend", Map.of("reason", " ")).body())
        .contains("请写明原因");
    assertThat(admin.post("/routes/draw-report/suspend", Map.of("reason", "试")).statusCode())
        .isEqualTo(400);
    assertThat(admin.post("/routes/no-such-route/suspend", Map.of("reason", "试")).statusCode())
        .isEqualTo(400);
    assertThat(admin.post("/routes/render-report/resume", Map.of("reason", "试")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_failure_is_told_in_plain_words_and_its_stack_to_administrators_alone() {
    String id = standing(newUnit(), CaseState.RECEIVED, null, examined());
    failures.setAside(
        id,
        "render",
        id,
        "java.io.IOException: 写不进 /srv/baoshen/var/pdf/a.pdf",
        new IllegalStateException("render", new IOException("写不进 /srv/baoshen/var/pdf/a.pdf")),
        "fail");

    String page = loggedIn("ADMINISTRATOR").get("/routes").body();
    assertThat(page)
        .contains(id)
        .contains("“生成文档”这一步多次尝试仍未完成：读写文件或网络时中断（写不进 …）")
        .contains("Caused by: java.io.IOException")
        .contains("RoutesPageTest.java:")
        .doesNotContain("/srv/baoshen");
    assertThat(loggedIn("VIEWER").get("/routes").body())
        .contains(id)
        .doesNotContain("Caused by")
        .doesNotContain("java.io");
  }

  @Test
  void an_alarm_stays_until_somebody_says_what_was_done() {
    String subject = "U001/" + UUID.randomUUID() + ".json";
    alarms.raise("cannot-read", subject);
    Visitor admin = loggedIn("ADMINISTRATOR");
    String page = admin.get("/routes").body();
    assertThat(page).contains(subject).contains("请检查文件权限");
    String id =
        jdbc.sql("select id from alarm where subject = ?")
            .param(subject)
            .query(String.class)
            .single();

    assertThat(
            admin
                .post("/routes/alarms/" + id + "/acknowledge", Map.of("reason", "改了权限"))
                .statusCode())
        .isEqualTo(302);

    assertThat(admin.get("/routes").body()).doesNotContain(subject);
    assertThat(count("select count(*) from alarm where id = ? and acknowledged_why = '改了权限'", id))
        .isEqualTo(1);
  }

  @Test
  void files_that_are_never_taken_are_listed_with_the_reason() throws IOException {
    String unit = newUnit();
    Path folder = Files.createDirectories(inbox().resolve(unit));
    Files.writeString(folder.resolve("~$年报.xlsx"), "x");
    Files.writeString(folder.resolve(".~lock.年报.xlsx#"), "x");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(loggedIn("VIEWER").get("/routes").body())
                    .contains(unit + "/~$年报.xlsx")
                    .contains(unit + "/.~lock.年报.xlsx#")
                    .contains("未处理（按设置忽略）"));
    Files.delete(folder.resolve("~$年报.xlsx"));
    Files.delete(folder.resolve(".~lock.年报.xlsx#"));
  }

  @Test
  void the_picture_counts_what_stands_and_waits_at_each_station() {
    standing(newUnit(), CaseState.IN_REVIEW, Tier.ACCEPTOR, examined());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(loggedIn("VIEWER").get("/routes/live?seen=x").body())
                    .contains("5 审核")
                    .containsPattern("class=\"count\"[^>]*>[1-9][0-9]*<"));
  }
}
