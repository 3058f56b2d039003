package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.intake.StatedOwner;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Submitted;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case stays in the collection that it was handed in to, whichever is open when it is judged. */
class JudgeTest {
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-02-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private final TestBook book = new TestBook(clock, new ListedUnits(Bench.UNIT), form -> Map.of());
  private final Case subject = book.cases.get(book.admit(Bench.UNIT, "2024").caseId());

  private Judge judge(int open) {
    OpenCollection collection =
        new OpenCollection(open, LocalDate.of(open + 1, 1, 1), LocalDate.of(open + 1, 3, 31));
    ListedUnits units = new ListedUnits(Bench.UNIT);
    HandIns handIns = new HandIns(book.jdbc, new StatedOwner(Bench.FORMS, units));
    return new Judge(
        Bench.RULES,
        Bench.FORMS,
        book.cases,
        handIns,
        new RulesInForce(book.jdbc),
        units,
        collection,
        clock);
  }

  private Examination judged(int open, Bench bench) {
    return judge(open).judge(new Submitted(subject, bench.reading()));
  }

  private static boolean isWrongYear(Finding finding) {
    return finding.message().contains("本次收集的是");
  }

  @Test
  void a_case_that_is_retried_after_the_year_was_switched_is_judged_by_its_own_year() {
    assertThat(judged(2024, Bench.corrected()).verdict().findings())
        .noneMatch(JudgeTest::isWrongYear);
    assertThat(judged(2025, Bench.corrected()).verdict())
        .isEqualTo(judged(2024, Bench.corrected()).verdict());
  }

  @Test
  void a_report_of_the_year_that_is_open_now_is_wrong_in_a_case_of_the_year_before() {
    assertThat(judged(2025, Bench.corrected().with("year", 2025)).verdict().findings())
        .anyMatch(JudgeTest::isWrongYear);
  }

  private List<Finding> triedOut(int openYear) {
    return judge(openYear)
        .tryOut(Bench.corrected().reading(), Bench.UNIT.code(), Bench.UNIT.name())
        .verdict()
        .findings();
  }

  @Test
  void a_file_that_is_tried_out_is_judged_by_the_year_that_is_open() {
    assertThat(triedOut(2024)).noneMatch(JudgeTest::isWrongYear);
    assertThat(triedOut(2025)).anyMatch(JudgeTest::isWrongYear);
  }

  @Test
  void last_year_is_the_year_before_the_case_and_not_before_the_open_collection() {
    judged(2024, Bench.corrected().with("basic.personnel", 90_000_000));
    book.move(subject, CaseState.APPROVED, null);

    assertThat(judged(2025, Bench.corrected()).verdict().findings())
        .noneMatch(finding -> finding.message().contains("上年核准的是"));
  }
}
