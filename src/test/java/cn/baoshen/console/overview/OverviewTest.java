package cn.baoshen.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.FrequentFinding;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.TestTimes;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import cn.baoshen.testing.TestForms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of a small book whose every line is known. */
class OverviewTest {
  private static final int YEAR = 2024;
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final List<Unit> units =
      IntStream.rangeClosed(1, 10)
          .mapToObj(i -> new Unit("U" + i, "单位" + i, "u@x", "", Map.of(), false))
          .toList();
  private int files;

  private String arrive(String unit) {
    String hash = Sha256.of("file " + files++);
    Arrival arrival =
        new Arrival(
            new Arrival.Place(hash, hash),
            new Original("a.json", "", hash, 1),
            unit == null ? null : units.get(Integer.parseInt(unit.substring(1)) - 1),
            YEAR,
            null);
    return book.admissions.admit(arrival).caseId();
  }

  private String arrive(String unit, CaseState state, Tier tier) {
    String id = arrive(unit);
    book.cases.move(id, EnumSet.allOf(CaseState.class), state, tier, "moved", "");
    return id;
  }

  private Overviews overviews(LocalDate due) {
    Units registry =
        new Units() {
          @Override
          public Optional<Unit> byCode(String code) {
            return Optional.empty();
          }

          @Override
          public Optional<Unit> byName(String name) {
            return Optional.empty();
          }

          @Override
          public List<Unit> all() {
            return units;
          }
        };
    OpenCollection collection = new OpenCollection(YEAR, LocalDate.of(2025, 1, 1), due);
    return new Overviews(
        new OverviewQueries(book.jdbc, TestTimes.of(clock)),
        collection,
        new UnitStatuses(
            registry,
            book.filings,
            book.declarations,
            book.extensions(collection),
            new Duties(
                TestForms.of(
                    AskedForm.plain(
                        "longhui-2024", "部门整体支出绩效自评报告", LocalDate.of(2025, 1, 1), due))),
            collection,
            clock),
        BuiltIn.FORMS,
        clock);
  }

  @Test
  void each_unit_counts_once_by_its_newest_revision() {
    arrive("U1", CaseState.RETURNED, null);
    arrive("U1", CaseState.IN_REVIEW, Tier.ACCEPTOR);
    arrive("U2", CaseState.RETURNED, null);
    arrive("U3", CaseState.IN_REVIEW, Tier.LEADER);
    arrive("U4", CaseState.APPROVED, Tier.LEADER);
    arrive("U5");
    arrive("U6", CaseState.FAILED, null);
    arrive(null);

    Headway progress = overviews(TODAY).progress();

    assertThat(progress.expected()).isEqualTo(10);
    assertThat(progress.received()).isEqualTo(6);
    assertThat(progress.getNotYetIn()).isEqualTo(4);
    assertThat(progress.getReturned()).isEqualTo(1);
    assertThat(progress.getApproved()).isEqualTo(1);
    assertThat(progress.getFailed()).isEqualTo(1);
    assertThat(progress.getInReview())
        .containsExactly(
            Map.entry(Tier.ACCEPTOR, 1), Map.entry(Tier.REVIEWER, 0), Map.entry(Tier.LEADER, 1));
    assertThat(progress.percent(progress.received())).isEqualTo(60);
  }

  @Test
  void nobody_is_late_on_the_last_day_and_who_owes_a_report_is_late_on_the_next() {
    arrive("U1", CaseState.RETURNED, null);
    arrive("U2", CaseState.APPROVED, Tier.LEADER);

    assertThat(overviews(TODAY).progress().overdue()).isZero();
    assertThat(overviews(TODAY).progress().cameLate()).isZero();
    assertThat(overviews(TODAY.minusDays(1)).progress().overdue()).isEqualTo(9);
    assertThat(overviews(TODAY.minusDays(1)).progress().cameLate()).isEqualTo(2);
  }

  @Test
  void the_most_frequent_findings_come_first_with_the_words_of_their_rules() {
    book.examine(arrive("U1"), "A05", "A05", "A08");
    book.examine(arrive("U2"), "A05");
    String again = arrive("U3");
    book.examine(again, "A05", "A08");
    book.examine(again, "A08");

    List<FrequentFinding> findings = overviews(TODAY).now().findings();

    assertThat(findings)
        .extracting(FrequentFinding::rule, FrequentFinding::cases, FrequentFinding::times)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A05", 2, 3),
            org.assertj.core.groups.Tuple.tuple("A08", 2, 2));
    assertThat(findings.get(0).title()).isNotEqualTo("A05").isNotBlank();
  }

  @Test
  void what_waits_longest_comes_first_and_what_is_decided_does_not_wait() {
    arrive("U1", CaseState.APPROVED, Tier.LEADER);
    String oldest = arrive("U2", CaseState.IN_REVIEW, Tier.REVIEWER);
    clock.pass(Duration.ofDays(3));
    String failed = arrive("U3", CaseState.FAILED, null);
    clock.pass(Duration.ofDays(1));
    String fresh = arrive("U4");

    List<Waiting> waiting = overviews(TODAY).now().waiting();

    assertThat(waiting).extracting(Waiting::id).containsExactly(oldest, failed, fresh);
    assertThat(waiting).extracting(Waiting::days).containsExactly(4L, 1L, 0L);
  }

  @Test
  void whatever_is_judged_anew_is_counted_as_if_all_were_counted_again() {
    String one = arrive("U1");
    String other = arrive("U2");
    book.examine(one, "A05", "A08", "A08");
    book.examine(other, "A05");
    book.examine(one, "A08");
    book.examine(one, "A08");
    book.examine(other);

    assertThat(counted("select rule, severity, cases, times from finding_count where cases <> 0"))
        .isEqualTo(
            counted(
                "select rule, severity, count(*) as cases, sum(times) as times from case_finding"
                    + " group by rule, severity"))
        .hasSize(1);
    assertThat(overviews(TODAY).now().findings()).hasSize(1);
  }

  private List<Map<String, Object>> counted(String sql) {
    return book.jdbc.sql(sql).query().listOfRows();
  }

  @Test
  void figures_are_right_after_each_act_though_what_did_not_change_is_not_worked_out_again() {
    Overviews same = overviews(TODAY);
    assertThat(after(same).received()).isZero();
    String id = arrive("U1");
    assertThat(after(same).received()).isEqualTo(1);
    book.cases.move(id, EnumSet.allOf(CaseState.class), CaseState.RETURNED, null, "moved", "");
    assertThat(after(same).told()).isEqualTo(overviews(TODAY).progress().told());
    assertThat(same.forms().get(0).returned()).isEqualTo(1);
    String next = arrive("U1");
    assertThat(after(same).told()).isEqualTo(overviews(TODAY).progress().told());
    assertThat(same.forms().get(0).returned()).isZero();
    book.cases.move(next, EnumSet.allOf(CaseState.class), CaseState.APPROVED, null, "moved", "");
    assertThat(after(same).received()).isEqualTo(1);
    assertThat(same.forms().get(0).approved()).isEqualTo(1);
  }

  /** What is shown once nothing is remembered. */
  private Headway after(Overviews overviews) {
    clock.pass(Duration.ofSeconds(3));
    return overviews.progress();
  }

  @Test
  void the_curve_grows_with_each_first_file_and_each_approval() {
    arrive("U1");
    arrive("U2");
    clock.pass(Duration.ofDays(2));
    arrive("U1");
    String approved = arrive("U3");
    book.jdbc
        .sql("update cases set state = 'APPROVED', decided_at = received_at where id = ?")
        .param(approved)
        .update();

    Curve curve = overviews(TODAY).curve();

    assertThat(curve.received())
        .containsExactly(new DayCount(TODAY, 2), new DayCount(TODAY.plusDays(2), 3));
    assertThat(curve.approved()).containsExactly(new DayCount(TODAY.plusDays(2), 1));
  }

  @Test
  void a_part_is_drawn_again_only_when_it_shows_something_else() {
    Overviews overviews = overviews(TODAY);
    String before = LiveFragment.mark(overviews.now());
    clock.pass(Duration.ofSeconds(30));
    assertThat(LiveFragment.mark(overviews.now())).isEqualTo(before);

    arrive("U1");
    clock.pass(Duration.ofSeconds(30));
    assertThat(LiveFragment.mark(overviews.now())).isNotEqualTo(before);
  }
}
