package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fills the cell of a reason and gives none, and short reasons that are some. */
class NoReasonsTest {
  private static final String SCORE = "evaluation.indicators[1].score";
  private static final String DEVIATION = "evaluation.indicators[1].deviation";

  @Test
  void what_is_written_in_place_of_a_reason_is_quoted() {
    assertThat(told("略")).contains("所写的“略”没有说明偏差原因及改进措施");
    assertThat(told("待补充")).contains("所写的“待补充”").doesNotContain("没有写明");
    assertThat(Bench.corrected().without(DEVIATION).with(SCORE, 3.9).only("P02").message())
        .contains("没有写明偏差原因及改进措施")
        .doesNotContain("所写的");
  }

  private static String told(String written) {
    return Bench.corrected().with(DEVIATION, written).with(SCORE, 3.9).only("P02").message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "待补充",
        "待定。",
        "xx",
        "XXX",
        "×××",
        "xx原因",
        "见附件",
        "详见附件1",
        "同上",
        "如前所述",
        "略",
        "/",
        "……",
        "待核实",
        "其他原因",
        "未填写",
        "ok",
        "N/A",
        "None",
        "见正文",
        "详见文字部分",
        "见绩效自评报告第三部分",
        "原因说明",
        "无无无",
        "TBD",
        "某某原因"
      })
  void what_says_nothing_leaves_the_finding(String written) {
    assertThat(Bench.corrected().with(DEVIATION, written).lines("P02"))
        .containsExactly("P02 3.9 5");
    assertThat(Bench.corrected().with("explanations.special", written).lines("C03")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "疫情",
        "调资",
        "机构改革",
        "人员增加",
        "政策性增资",
        "资金未到位",
        "征地慢",
        "年中追加",
        "待验收",
        "见习人员增加",
        "因COVID-19停工",
        "上级要求压减",
        "设备待结算"
      })
  void a_short_reason_is_one(String written) {
    assertThat(Bench.corrected().with(DEVIATION, written).lines("P02")).isEmpty();
    assertThat(Bench.corrected().with("explanations.special", written).lines("C03")).isEmpty();
  }

  @Test
  void the_same_as_above_is_the_reason_above() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[2].score", 9)
            .with("evaluation.indicators[2].deviation", "同上")
            .with("evaluation.totalScore", 97.8);

    assertThat(bench.lines("P02")).isEmpty();
    assertThat(bench.with(DEVIATION, "略").lines("P02")).containsExactly("P02 3.9 5", "P02 9 10");
  }
}
