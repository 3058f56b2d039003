package cn.baoshen.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.Extensions.Entry;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.testing.TestForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who owes which forms until when, and what is said of them. */
class FormsOwedTest {
  private static final LocalDate MAY = LocalDate.of(2025, 5, 10);
  private static final TestForms FORMS =
      TestForms.of(
          TestForms.form("main", "主表"),
          TestForms.instead("other", "代主表", "main"),
          TestForms.owed("fees", "培训费表", MAY, "行政"),
          TestForms.keyed("xm", "项目表", List.of(), "行政"),
          new AskedForm(
              "q",
              "季报",
              true,
              TestForms.OPENS,
              TestForms.DUE,
              Map.of("2024q1", LocalDate.of(2025, 4, 10)),
              java.util.Set.of(AskedForm.ALL),
              null,
              List.of("2024Q1", "2024Q2")));

  private final CollectionDesk desk =
      new CollectionDesk(
          FORMS,
          unit("A", "行政", null),
          unit("B", "事业", null),
          unit("C", "行政", Map.of("xm", List.of("甲", "乙"))),
          unit("D", "行政", Map.of()));

  private static Unit unit(String code, String category, Map<String, List<String>> forms) {
    return new Unit(
        code,
        code + "局",
        "u@x.example",
        category,
        Map.of(Tier.LEADER, "l@x"),
        false,
        false,
        "",
        forms);
  }

  private List<String> owed(String code) {
    return desk.standings().of(code).stream()
        .filter(UnitStatus::owes)
        .map(s -> s.form().id() + s.key() + " " + s.due())
        .toList();
  }

  @Test
  void a_unit_owes_the_first_form_and_those_of_its_category_or_what_the_registry_says() {
    desk.at("2025-03-01T08:00");
    assertThat(owed("A"))
        .containsExactly(
            "main 2025-03-31",
            "fees 2025-05-10",
            "xm 2025-03-31",
            "q2024Q1 2025-04-10",
            "q2024Q2 2025-03-31");
    assertThat(owed("B"))
        .containsExactly("main 2025-03-31", "q2024Q1 2025-04-10", "q2024Q2 2025-03-31");
    assertThat(owed("C")).containsExactly("xm甲 2025-03-31", "xm乙 2025-03-31");
    assertThat(owed("D")).isEmpty();
  }

  @Test
  void a_report_counts_for_its_own_form_and_one_in_its_place_for_that_alone() {
    desk.at("2025-03-01T08:00");
    desk.report("B", ReportKey.of("other"), "1");
    desk.report("B", new ReportKey("q", "2024Q2"), "2");
    assertThat(owed("B")).containsExactly("q2024Q1 2025-04-10");
    desk.report("A", ReportKey.of("fees"), "3");
    assertThat(owed("A")).hasSize(4).noneMatch(s -> s.startsWith("fees"));
    assertThat(desk.standings().of("B")).hasSize(3);
  }

  @Test
  void of_a_form_with_projects_one_is_owed_and_then_each_that_was_sent_back() {
    desk.at("2025-03-01T08:00");
    desk.report("A", new ReportKey("xm", "甲"), "1");
    String second = desk.report("A", new ReportKey("xm", "乙"), "2");
    assertThat(owed("A")).noneMatch(s -> s.startsWith("xm"));
    desk.sendBack(second);
    assertThat(owed("A")).contains("xm乙 2025-03-31").noneMatch(s -> s.startsWith("xm甲"));
    desk.report("A", new ReportKey("xm", "乙"), "3");
    assertThat(owed("A")).noneMatch(s -> s.startsWith("xm"));
  }

  @Test
  void what_a_unit_hands_in_of_its_own_accord_counts_besides_until_it_is_sent_back() {
    desk.at("2025-03-01T08:00");
    String id = desk.report("D", ReportKey.of("fees"), "1");
    assertThat(owed("D")).isEmpty();
    assertThat(desk.progress().expected()).isEqualTo(5 + 3 + 2);
    assertThat(desk.progress().received()).isZero();
    desk.sendBack(id);
    assertThat(owed("D")).containsExactly("fees 2025-05-10");
  }

  @Test
  void an_extension_is_for_one_form_or_for_all_that_the_unit_owes() {
    desk.at("2025-03-01T08:00");
    assertThat(grant("fees", "2025-05-10").refusal()).isEqualTo(Refusal.NOT_LATER);
    assertThat(grant("fees", "2025-06-01")).matches(Act::isDone);
    assertThat(owed("A")).contains("fees 2025-06-01", "main 2025-03-31");
    assertThat(grant("", "2025-04-20")).matches(Act::isDone);
    assertThat(owed("A")).contains("fees 2025-05-10", "main 2025-04-20", "q2024Q1 2025-04-20");
  }

  private Act grant(String form, String until) {
    return desk.extensions()
        .grant("A", 2024, form, LocalDate.parse(until), new Entry("审计", "李局长", "admin"));
  }

  @Test
  void reports_that_are_due_on_one_day_are_asked_for_in_one_letter_each_form_by_its_own_day() {
    CollectionDesk one = new CollectionDesk(FORMS, unit("A", "行政", null));
    one.at("2025-03-20T08:00");
    one.liveUntil("2025-03-31");
    assertThat(one.sent)
        .containsExactly(
            "2025-03-24 unit A 主表 7, 项目表 7, 季报（2024Q2） 7",
            "2025-03-30 unit A 主表 1, 项目表 1, 季报（2024Q2） 1",
            "2025-03-31 unit A 主表 0, 项目表 0, 季报（2024Q2） 0");
    one.report("A", ReportKey.of("main"), "1");
    one.report("A", new ReportKey("xm", "甲"), "2");
    one.report("A", new ReportKey("q", "2024Q2"), "3");
    one.report("A", new ReportKey("q", "2024Q1"), "4");
    one.sent.clear();
    one.liveUntil("2025-05-10");
    assertThat(one.sent)
        .containsExactly("2025-05-03 unit A 7", "2025-05-09 unit A 1", "2025-05-10 unit A 0");
  }

  @Test
  void nobody_is_reminded_of_a_form_before_it_opens() {
    AskedForm late =
        new AskedForm(
            "late",
            "晚表",
            false,
            LocalDate.of(2025, 4, 1),
            LocalDate.of(2025, 4, 3),
            Map.of(),
            java.util.Set.of(AskedForm.ALL),
            null,
            List.of());
    CollectionDesk one =
        new CollectionDesk(
            TestForms.of(TestForms.form("main", "主表"), late),
            unit("A", "", Map.of("late", List.of())));
    one.at("2025-03-20T08:00");
    one.liveUntil("2025-04-02");
    assertThat(one.sent).containsExactly("2025-04-02 unit A 1");
  }

  @Test
  void the_rate_counts_each_form_and_key_by_its_own_last_day() {
    desk.at("2025-04-05T08:00");
    desk.report("B", ReportKey.of("main"), "late");
    desk.report("B", new ReportKey("q", "2024Q1"), "in time");
    Progress all = desk.progress();
    assertThat(all.received()).isEqualTo(2);
    assertThat(all.onTime()).isEqualTo(1);
    assertThat(desk.standings().of("B"))
        .extracting(s -> s.filing() == null ? null : s.filing().state())
        .containsExactly(CaseState.RECEIVED, CaseState.RECEIVED, null);
  }

  @Test
  void nothing_to_report_is_said_of_one_form_or_of_all_that_are_owed() {
    desk.at("2025-03-01T08:00");
    desk.declare("A", ReportKey.of("fees"), "没有培训");
    assertThat(owed("A")).hasSize(4).noneMatch(s -> s.startsWith("fees"));
    desk.declare("A", ReportKey.NONE, "都没有");
    assertThat(owed("A")).isEmpty();
    assertThat(desk.progress().zero()).isEqualTo(5);
  }
}
