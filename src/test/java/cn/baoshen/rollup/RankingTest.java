package cn.baoshen.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Ledger;
import cn.baoshen.collection.UnitStatus;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import cn.baoshen.rollup.RollUpQueries.Owner;
import cn.baoshen.rollup.UnitLine.Rounds;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is ranked, and where, by scores and by what is left to be mended. */
class RankingTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-05");

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final Ledger ledger = new Ledger(book.jdbc, book.cases, clock);
  private final RollUpQueries queries = new RollUpQueries(book.jdbc);

  private static Unit unit(int number, String category) {
    String code = String.valueOf(103000 + number);
    return new Unit(code, "单位" + number, code + "@x.example", category, Map.of(), false);
  }

  private Case handedIn(Unit unit, CaseState state) {
    Case made = book.cases.get(book.admit(unit, unit.code()).caseId());
    return book.move(made, state, Tier.LEADER);
  }

  private LedgerItem item(Case of, Kind kind) {
    return new LedgerItem(
        0,
        kind,
        kind == Kind.NOTE ? "" : "A01",
        "",
        0,
        List.of(),
        "补充验收单",
        Tier.LEADER,
        "leader@example.cn",
        of.id(),
        of.revision(),
        clock.instant(),
        null);
  }

  /** A line as the roll-up makes it of a case. */
  private UnitLine line(Unit unit, Case of, @Nullable String score) {
    Map<Owner, Rounds> rounds = queries.rounds(of.year(), of.form());
    UnitStatus status =
        new UnitStatus(
            unit, book.forms.first(), "", true, DAY, null, false, null, clock.instant(), false);
    BigDecimal scored = score == null ? null : new BigDecimal(score);
    Rounds came = rounds.get(new Owner(unit.code(), of.which()));
    return new UnitLine(status, true, DAY, came, DAY, 3, scored, null, List.of(), Map.of());
  }

  @Test
  void equal_scores_share_a_place_within_their_category() {
    UnitLine best = scored(1, "学校", "95.50");
    UnitLine one = scored(2, "学校", "90");
    UnitLine other = scored(3, "学校", "90.00");
    UnitLine last = scored(4, "学校", "80");
    UnitLine unscored = scored(5, "学校", null);
    UnitLine alone = scored(6, "医院", "70");
    Ranking ranking = Ranking.of(List.of(last, one, unscored, best, other, alone));

    assertThat(Stream.of(best, one, other, last, unscored, alone).map(ranking::place))
        .containsExactly(1, 2, 2, 4, null, 1);
  }

  private UnitLine scored(int number, String category, @Nullable String score) {
    Unit unit = unit(number, category);
    return line(unit, handedIn(unit, CaseState.APPROVED), score);
  }

  @Test
  void a_report_with_something_left_to_be_mended_has_no_place_and_takes_none() {
    Unit first = unit(1, "学校");
    Unit second = unit(2, "学校");
    Case best = handedIn(first, CaseState.APPROVED);
    Case next = handedIn(second, CaseState.APPROVED);
    ledger.open(best, List.of(item(best, Kind.NOTE)));
    // What rules found and the leader let pass is settled by the approval.
    ledger.open(next, List.of(item(next, Kind.FINDING)));

    UnitLine checked = line(first, best, "99");
    UnitLine sound = line(second, next, "90");

    assertThat(checked.rounds().open()).isEqualTo(1);
    assertThat(sound.rounds().open()).isZero();
    Ranking ranking = Ranking.of(List.of(checked, sound));
    assertThat(ranking.place(checked)).isNull();
    assertThat(ranking.place(sound)).isEqualTo(1);

    ledger.close(ledger.items(best), best, "leader@example.cn", LedgerItem.Why.APPROVED);
    assertThat(Ranking.of(List.of(line(first, best, "99"))).place(line(first, best, "99")))
        .isEqualTo(1);
  }

  @Test
  void what_a_returned_report_has_to_mend_is_counted() {
    Unit unit = unit(1, "学校");
    Case returned = handedIn(unit, CaseState.RETURNED);
    ledger.open(returned, List.of(item(returned, Kind.NOTE), item(returned, Kind.FINDING)));

    assertThat(line(unit, returned, null).rounds().open()).isEqualTo(2);
  }
}
