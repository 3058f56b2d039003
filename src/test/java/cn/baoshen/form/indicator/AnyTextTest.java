package cn.baoshen.form.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.BoundedWork;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the cells, something is said of it, and soon. */
class AnyTextTest {
  private static final String[] PIECES =
      ("≥ ≤ < > 不低于 不超过 以上 以内 内 前 每 每月 每半年 /月 /半年 / 各 第 前 1 3 12 2024 2025 0 99.5 1,000 000 , . - ~ 至 到 : % ‰ 元 万元 亿 个 次 天 日 工作日 分钟 年 月 季度 底 末 上旬 半 "
              + "一 十 百 千 万 两 三 分之 成 成果 余 多 约 近 左右 未 未完成 完成 无 零 没有 增长 下降 负 ( ) ( 含 ) ; 、 。 其余 其中 ① A PM kg m2 性 优 良好 二〇二四 年底 2024.12 2024-12-31 \n １ ％")
          .split(" ");

  private static String random(Random random) {
    return random
        .ints(1 + random.nextInt(12), 0, PIECES.length)
        .mapToObj(i -> PIECES[i])
        .collect(Collectors.joining());
  }

  @Test
  void nothing_that_can_be_typed_is_too_much() {
    Random random = new Random(20240101);
    for (int i = 0; i < 60_000; i++) {
      String target = random(random);
      String achieved = random(random);
      assertThat(TargetCasesTest.say(target, achieved, random(random), ""))
          .as(target + " / " + achieved)
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1,", "1,000", "9.", "一", "十", "每", "不", "(", "(1", "1-", "2024年", "2024-", "未", "≥1",
        "；"
      })
  void a_text_of_ten_thousand_signs_is_read_in_a_moment(String piece) {
    String text = piece.repeat(10_000 / piece.length());
    String short_ = piece.repeat(400 / piece.length());

    BoundedWork.within(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 100; i++) {
            TargetCasesTest.say(text, text, text, text);
            TargetCasesTest.say(short_, short_, short_, short_);
          }
        });
  }
}
