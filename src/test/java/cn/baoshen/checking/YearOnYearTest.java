package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** This year's report beside the one that was approved a year before. */
class YearOnYearTest {
  private static final String TOTAL = "baseData.threePublic.total.prior";
  private static final String SPECIAL = "baseData.special";
  private static final Report BEFORE = Bench.corrected().reading().report();

  /** A report whose column of last year is what was approved then. */
  private static Bench agreeing() {
    Bench bench = Bench.corrected();
    for (String group : List.of("threePublic", "public")) {
      lines(group)
          .forEach(
              line ->
                  bench.with(
                      "baseData." + group + "." + line + ".prior",
                      bench.text("baseData." + group + "." + line + ".actual")));
    }
    bench.with("baseData.procurement.prior", bench.text("baseData.procurement.actual"));
    bench.with(SPECIAL + ".business.prior", bench.text(SPECIAL + ".business.actual"));
    return bench.after(BEFORE);
  }

  private static List<String> lines(String group) {
    return group.equals("public")
        ? List.of("total", "office", "utilitiesTravel", "meetingsTraining")
        : List.of(
            "total", "vehicles", "vehiclePurchase", "vehicleOperation", "overseas", "reception");
  }

  @Test
  void the_column_of_last_year_agrees_with_what_was_approved_then() {
    assertThat(agreeing().findings("X10")).isEmpty();
    assertThat(agreeing().with(TOTAL, "0.2249").findings("X10")).isEmpty();
  }

  @Test
  void a_cent_more_in_it_is_a_warning_on_that_cell_with_both_figures() {
    Bench off = agreeing().with("baseData.procurement.prior", "9.01");
    assertThat(off.lines("X10")).containsExactly("X10 9.01 9.00");
    assertThat(off.only("X10").where()).containsExactly("/baseData/procurement/prior");
    assertThat(off.only("X10").message()).contains("政府采购金额", "9.01", "9.00", "0.01");
  }

  @Test
  void what_does_not_apply_or_was_not_approved_is_compared_with_nothing() {
    assertThat(agreeing().with(TOTAL, "/").findings("X10")).isEmpty();
    assertThat(agreeing().without(TOTAL).findings("X10")).isEmpty();
    assertThat(Bench.corrected().findings("X10")).isEmpty();
    assertThat(Bench.corrected().findings("C16")).isEmpty();
  }

  /** With a further row of a table, last year and this year. */
  private static Bench withRow(String before, String now, String prior) {
    Bench last = Bench.corrected().with(SPECIAL + ".a", row(before, "1", "3.00"));
    return agreeing().with(SPECIAL + ".b", row(now, prior, "5")).after(last.reading().report());
  }

  private static Map<String, String> row(String name, String prior, String actual) {
    return Map.of("name", name, "prior", prior, "budget", "1", "actual", actual);
  }

  @Test
  void a_row_of_a_table_is_compared_with_the_row_of_its_name_wherever_that_stood() {
    assertThat(withRow("运行维护经费", "运行维护经费", "3").findings("X10")).isEmpty();
    assertThat(withRow("运行维护经费", "运行维护 经费", "3").findings("X10")).isEmpty();
    Bench off = withRow("运行维护经费", "运行维护经费", "3.01");
    assertThat(off.lines("X10")).containsExactly("X10 3.01 3.00");
    assertThat(off.only("X10").where()).containsExactly("/baseData/special/b/prior");
    assertThat(off.only("X10").message()).contains("县级专项资金“运行维护经费”上年决算数 3.01");
  }

  @Test
  void the_printed_row_of_a_table_is_compared_likewise() {
    Bench off = agreeing().with(SPECIAL + ".business.prior", "37.23");
    assertThat(off.lines("X10")).containsExactly("X10 37.23 37.22");
  }

  @Test
  void a_row_that_is_new_renamed_or_there_twice_is_compared_with_nothing() {
    assertThat(withRow("运行维护经费", "信息化经费", "9").findings("X10")).isEmpty();
    assertThat(withRow("运行维护经费", "业务工作经费", "9").findings("X10")).isEmpty();
    assertThat(withRow("业务工作经费", "运行维护经费", "9").findings("X10")).isEmpty();
    assertThat(withRow("其他专项", "其他专项", "9").findings("X10")).isEmpty();
    assertThat(withRow("运行维护经费", "运行维护经费", "/").findings("X10")).isEmpty();
  }

  @Test
  void a_row_without_a_counterpart_is_not_even_listed_as_not_checked() {
    assertThat(withRow("运行维护经费", "信息化经费", "9").notChecked("X10")).isEmpty();
    assertThat(Bench.corrected().notChecked("X10")).isEmpty();
  }

  @Test
  void an_opening_budget_may_move_by_half_of_last_years_account() {
    assertThat(agreeing().findings("C16")).isEmpty();
    assertThat(agreeing().with("basic.initial", "91.54").findings("C16")).isEmpty();
    assertThat(agreeing().with("basic.initial", "91.53").lines("C16"))
        .containsExactly("C16 91.53 183.08");
    assertThat(agreeing().with("basic.initial", "274.62").findings("C16")).isEmpty();
    assertThat(agreeing().with("basic.initial", "274.63").findings("C16")).hasSize(1);
  }
}
