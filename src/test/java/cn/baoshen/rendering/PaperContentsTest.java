package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Report;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.TestBook;
import cn.baoshen.testing.TestForms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperContentsTest {
  private static final Unit UNIT =
      new Unit("101001", "林业局", "ly@a.example", "", Map.of(Tier.LEADER, "z@a.example"), false);

  private static final LocalDate LATER = LocalDate.of(2025, 4, 20);
  private static final AskedForms ASKED = TestForms.of(TestForms.form("longhui-2024", "x"));

  private final TestBook book =
      new TestBook(Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC));

  @Test
  void a_notice_of_the_open_collection_names_its_last_day_and_one_of_an_earlier_year_none() {
    Case returned = returned();
    assertThat(contents(2024).returned(returned).due()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(contents(2025).returned(returned).due()).isNull();
  }

  @Test
  void a_notice_names_the_later_day_that_the_unit_was_given_until_it_is_taken_back() {
    Case returned = returned();
    Extensions extensions = book.extensions(open(2024));
    Extensions.Entry entry = new Extensions.Entry("搬迁", "局长", "admin");

    extensions.grant("101001", 2024, "longhui-2024", LATER, entry);
    assertThat(contents(2024).returned(returned).due()).isEqualTo(LATER);

    extensions.revoke("101001", 2024, "longhui-2024", entry);
    assertThat(contents(2024).returned(returned).due()).isEqualTo(LocalDate.of(2025, 3, 31));
  }

  @Test
  void a_notice_names_nobody_elses_later_day() {
    Extensions.Entry entry = new Extensions.Entry("搬迁", "局长", "admin");
    book.extensions(open(2024)).grant("101002", 2024, "", LATER, entry);

    assertThat(contents(2024).returned(returned()).due()).isEqualTo(LocalDate.of(2025, 3, 31));
  }

  private static OpenCollection open(int year) {
    return new OpenCollection(year, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 3, 31));
  }

  private Case returned() {
    Case subject = book.cases.get(book.admit(UNIT, "{}").caseId());
    Report report = new Report("longhui-2024", Map.of(), Map.of());
    book.cases.keepExamination(
        subject.id(), new Examination(report, new Verdict(List.of(), List.of())));
    return book.move(subject, CaseState.RETURNED, null);
  }

  private PaperContents contents(int year) {
    OpenCollection open = open(year);
    return new PaperContents(
        book.cases,
        book.waivers,
        BuiltIn.FORMS,
        new ListedUnits(UNIT),
        (subject, report) -> List.of(),
        subject -> LedgerSheet.EMPTY,
        ASKED,
        new LastDays(ASKED, book.extensions(open), open, book.clock));
  }
}
