package cn.baoshen.casebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.entry.Admission.Outcome;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import cn.baoshen.testing.TestForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsBesideEachOtherTest {
  private static final ReportKey MAIN = ReportKey.of("main");
  private static final ReportKey OTHER = ReportKey.of("other");
  private static final ReportKey ROAD = new ReportKey("xm", "村道硬化");
  private static final ReportKey WATER = new ReportKey("xm", "安全饮水");

  private final TestBook book =
      new TestBook(
          new SettableClock(),
          TestForms.of(
              TestForms.form("main", "主表"),
              TestForms.form("other", "另表"),
              TestForms.keyed("xm", "项目表", List.of(), "all")));

  private final Unit unit = unit("A");

  private static Unit unit(String code) {
    return new Unit(code, code + "局", "a@b.example", "", Map.of(Tier.LEADER, "l@x.example"), false);
  }

  @Test
  void only_revisions_of_the_same_report_supersede_each_other() {
    List.of(MAIN, OTHER, ROAD, WATER)
        .forEach(which -> assertThat(book.admit(unit, which, "1" + which).superseded()).isNull());
    for (ReportKey which : List.of(MAIN, OTHER, ROAD, WATER)) {
      Admission next = book.admit(unit, which, "2" + which);
      assertThat(next.outcome()).isEqualTo(Outcome.SUPERSEDES);
      assertThat(next.caseId()).endsWith("-r2");
      assertThat(book.cases.get(next.superseded()).which()).isEqualTo(which);
    }
  }

  @Test
  void another_spelling_of_a_key_is_the_same_report_and_keeps_its_first_spelling() {
    String first = book.admit(unit, new ReportKey("xm", "XM-01"), "1").caseId();
    Admission next = book.admit(unit, new ReportKey("xm", " xm－01"), "2");
    assertThat(next.superseded()).isEqualTo(first);
    assertThat(next.caseId()).isEqualTo("A-2024-xm-XM-01-r2");
  }

  @Test
  void what_is_approved_or_the_same_again_is_so_for_its_own_report_alone() {
    String approved = book.admit(unit, ROAD, "1").caseId();
    book.jdbc
        .sql("update cases set state = ? where id = ?")
        .params(CaseState.APPROVED.name(), approved)
        .update();
    assertThat(book.admit(unit, ROAD, "2").outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(book.admit(unit, ROAD, "1").caseId()).isEqualTo(approved);
    assertThat(book.admit(unit, WATER, "1").outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(book.reopenings.reopen(approved, "更正", "admin").refusal()).isNull();
    assertThat(book.admit(unit, WATER, "3").caseId()).endsWith("-r2");
    assertThat(book.admit(unit, ROAD, "4").outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void ids_of_units_whose_codes_read_like_another_ones_report_never_collide() {
    String form = book.admit(unit("B"), new ReportKey("xm", "2024"), "1").caseId();
    String plain = book.admit(unit("B-2024-xm"), MAIN, "2").caseId();
    assertThat(form).isEqualTo("B-2024-xm-2024-r1");
    assertThat(plain).isNotEqualTo(form).startsWith("B-2024-xm-2024-").endsWith("-r1");
    assertThat(book.cases.get(plain).unitCode()).isEqualTo("B-2024-xm");
  }

  @Test
  void a_declaration_that_names_a_form_counts_for_that_alone() {
    assertThat(declare(OTHER).outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(book.declarations.of(2024, "A"))
        .extracting(d -> d.form() + " " + d.inForce())
        .containsExactly("other true");
    book.admit(unit, MAIN, "1");
    assertThat(book.declarations.of(2024, "A").get(0).inForce()).isTrue();
    book.admit(unit, OTHER, "2");
    assertThat(book.declarations.of(2024, "A").get(0).inForce()).isFalse();
  }

  @Test
  void a_declaration_that_names_none_counts_for_what_is_owed_and_not_handed_in() {
    book.admit(unit, MAIN, "1");
    assertThat(book.admissions.answerOf(declare(ReportKey.NONE).answer()).kind())
        .isEqualTo("zero-report");
    assertThat(book.declarations.of(2024, "A")).extracting(d -> d.form()).containsExactly("xm");
    book.admit(unit, ROAD, "2");
    assertThat(book.admissions.answerOf(declare(ReportKey.NONE).answer()).reason())
        .isEqualTo("zero-under-way");
  }

  private Admission declare(ReportKey which) {
    return book.declare(unit, which, "本年度没有");
  }
}
