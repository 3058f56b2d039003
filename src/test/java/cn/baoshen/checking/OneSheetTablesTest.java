package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Twelve one-sheet tables as counties of several provinces fill them in, all sound: each reaches
 * the reviewer, and with one true error each gives that error alone.
 */
class OneSheetTablesTest {
  /** A change that makes a sound table wrong, and what must be said of it. */
  private record Wrong(String cell, Object value, String... errors) {}

  private record Table(String name, Bench bench, Wrong wrong) {}

  @TestFactory
  List<DynamicTest> each_sound_table_reaches_the_reviewer_and_a_true_error_comes_alone() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Table table : tables()) {
      tests.add(DynamicTest.dynamicTest(table.name(), () -> look(table)));
    }
    assertThat(tests).hasSize(12);
    return tests;
  }

  private static void look(Table table) {
    assertThat(table.bench().bothWays(Severity.ERROR)).isEmpty();
    table.bench().with(table.wrong().cell(), table.wrong().value());
    assertThat(table.bench().bothWays(Severity.ERROR)).containsExactly(table.wrong().errors());
  }

  private static List<Table> tables() {
    return List.of(
        new Table(
            "all money from the treasury, other rows blank",
            funds("", 10, "812.36|905.20|889.47").weights("10 10 10 10 10 15 15 10"),
            new Wrong("funds.total.rate", "92.3%", "A10 92.3% 98.3%")),
        new Table(
            "strokes in unused rows, ninety points in one group",
            funds("/", 10, "300|286.5|286.5").weights("20 20 20 10 20 0 0 0"),
            new Wrong(
                "funds.total.executed",
                "268.5",
                "A09 268.50 286.50",
                "A10 100.0% 93.7%",
                "A11 10 9.4")),
        new Table(
            "dashes in unused rows, no satisfaction group",
            funds("—", 10, "57.3|61|60.02").weights("15 15 10 10 10 15 15 0"),
            new Wrong("indicators[0].weight", 16, "A13 101 100")),
        new Table(
            "four groups of 22.5",
            funds("", 10, "1020.5|1100|1043.75").weights("22.5 0 22.5 0 22.5 0 0 22.5"),
            new Wrong("overall.score", "89.5", "A15 89.5 99.5")),
        new Table(
            "twenty points for execution",
            funds("/", 20, "480|512|498.6").weights("10 10 10 10 10 10 10 10"),
            new Wrong("funds.total.score", "9.7", "A11 9.7 19.5", "A15 99.5 89.7")),
        new Table(
            "twenty for execution, ten, ten and forty, and twenty",
            funds("", 20, "96.4|96.4|90.1").weights("10 0 10 0 0 20 20 20"),
            new Wrong("indicators[7].score", 25, "A14 25 20", "A15 98.7 103.7")),
        new Table(
            "execution among the indicators",
            funds("/", null, "733.18|801.44|799.9").weights("10 25 10 10 10 20 5 10"),
            new Wrong("indicators[1].weight", 15, "A13 90 100", "A14 25 15")),
        new Table(
            "cost indicators of their own",
            funds("", 10, "2015.6|2230.07|2104.9")
                .groups("成本指标", 4)
                .weights("10 10 10 10 20 10 10 10"),
            new Wrong(
                "funds.appropriation.executed",
                "2304.9",
                "A09 2104.90 2304.90",
                "C05 2304.90 2230.07")),
        new Table(
            "parts rounded one by one from yuan",
            parts("434.72|434.16||0.55", "434.72|434.16||0.55", "430.1|429.55||0.54"),
            new Wrong("funds.other.initial", "0.53", "A09 434.72 434.69")),
        new Table(
            "amounts with four decimals, rates without any",
            parts(
                    "213.4309|89.9741||123.4568",
                    "213.4309|89.9741||123.4568",
                    "183.95|60.4932||123.4568")
                .with("funds.total.rate", "86%"),
            new Wrong("funds.total.rate", "85%", "A10 85.0% 86.2%")),
        new Table(
            "other money spent beyond its plan",
            parts("150|100||50", "153.2|100||53.2", "155|100||55"),
            new Wrong(
                "funds.appropriation.executed", "101", "A09 155.00 156.00", "C05 101.00 100.00")),
        new Table(
            "thirds of fifty points",
            funds("", 10, "88.8|88.8|88.8").weights("16.67 16.67 16.67 0 0 15 15 10"),
            new Wrong("funds.total.rate", "88%", "A10 88.0% 100.0%")));
  }

  /** A table whose money comes from the treasury alone. */
  private static Draft funds(String unused, Integer weight, String columns) {
    String[] each = columns.split("\\|");
    Draft draft = new Draft(weight);
    for (int i = 0; i < 3; i++) {
      draft.column(i, each[i], each[i], unused, unused);
    }
    return draft.executed(each[2], each[1]);
  }

  private static Bench parts(String initial, String available, String executed) {
    String[][] columns = {initial.split("\\|"), available.split("\\|"), executed.split("\\|")};
    Draft draft = new Draft(10);
    for (int i = 0; i < 3; i++) {
      draft.column(i, columns[i][0], columns[i][1], columns[i][2], columns[i][3]);
    }
    return draft.executed(columns[2][0], columns[1][0]).weights("10 10 10 10 10 15 15 10");
  }

  /** One table being filled in. */
  private static final class Draft {
    private static final List<String> COLUMNS = List.of("initial", "available", "executed");
    private final Bench bench = Bench.sample("zhengti-1-sound.json");
    private final Integer weight;
    private BigDecimal score = BigDecimal.ZERO;

    private Draft(Integer weight) {
      this.weight = weight;
      bench.with("funds.total.weight", weight == null ? "/" : weight);
      bench.without("funds.appropriation.rate");
      bench.without("funds.carryover.rate").without("funds.other.rate");
    }

    private void column(int column, String total, String treasury, String before, String other) {
      Map<String, String> rows = new HashMap<>();
      rows.put("total", total);
      rows.put("appropriation", treasury);
      rows.put("carryover", before);
      rows.put("other", other);
      rows.forEach((row, text) -> bench.with("funds." + row + "." + COLUMNS.get(column), text));
    }

    private Draft executed(String spent, String planned) {
      BigDecimal rate =
          new BigDecimal(spent)
              .movePointRight(2)
              .divide(new BigDecimal(planned), 1, RoundingMode.HALF_UP);
      bench.with("funds.total.rate", rate + "%");
      if (weight == null) {
        bench.with("funds.total.score", "");
      } else {
        score =
            rate.min(BigDecimal.valueOf(100))
                .multiply(BigDecimal.valueOf(weight))
                .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
        bench.with("funds.total.score", score.toPlainString());
      }
      return this;
    }

    private Draft groups(String name, int row) {
      bench.with("indicators[" + row + "].level1", name);
      return this;
    }

    /** The weights of the eight indicators, each scored in full; then the total. */
    private Bench weights(String weights) {
      BigDecimal total = score;
      String[] each = weights.split(" ");
      for (int row = 0; row < each.length; row++) {
        String cell = "indicators[" + row + "].";
        bench.with(cell + "weight", each[row]).with(cell + "score", each[row]);
        bench.with(cell + "achieved", bench.text(cell + "target"));
        total = total.add(new BigDecimal(each[row]));
      }
      return bench.with("overall.score", total.toPlainString());
    }
  }
}
