package cn.baoshen.form.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.testing.BuiltIn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a province changes in the words of its form. */
class LexiconTest {
  private static final Map<?, ?> WRITTEN =
      (Map<?, ?>) BuiltIn.FORMS.byId("zhengti-1").orElseThrow().parameters().get("targets");

  private static Lexicon with(String key, Object value) {
    Map<Object, Object> changed = new HashMap<>(WRITTEN);
    changed.put(key, value);
    return Lexicon.of(changed);
  }

  private static Outcome judge(String target, String achieved, String name, Lexicon words) {
    return new Indicator(target, achieved, name, "", 2024).judge(words);
  }

  @ParameterizedTest
  @CsvSource({
    "100万元, 100万元, 1, 1",
    "100万元, 125万元, 0.8, 0.75",
    "100万元, 199万元, 0.503, 0.01",
    "100万元, 200万元, 0.5, 0",
    "100万元, 300万元, 0.333, 0"
  })
  void the_share_above_a_ceiling_follows_the_formula_of_the_form(
      String target, String achieved, BigDecimal inverse, BigDecimal overrun) {
    Lexicon national = with("ceilingShare", "1 - (achieved - target) / target");

    assertThat(judge("≤" + target, achieved, "", Lexicon.of(WRITTEN)).share())
        .isCloseTo(inverse, within());
    assertThat(judge("≤" + target, achieved, "", national).share()).isCloseTo(overrun, within());
  }

  private static org.assertj.core.data.Offset<BigDecimal> within() {
    return org.assertj.core.api.Assertions.within(new BigDecimal("0.0005"));
  }

  @Test
  void a_word_added_to_the_form_makes_a_ceiling() {
    assertThat(judge("3次", "5次", "断面异常次数", Lexicon.of(WRITTEN)).state())
        .isEqualTo(Outcome.State.MET);
    assertThat(judge("3次", "5次", "断面异常次数", with("mishaps", List.of("异常"))).state())
        .isEqualTo(Outcome.State.MISSED);
  }

  @Test
  void a_band_is_what_the_form_says() {
    Map<String, Object> band =
        Map.of(
            "name",
            "欠佳",
            "from",
            BigDecimal.ZERO,
            "to",
            new BigDecimal("0.5"),
            "full",
            false,
            "words",
            List.of("差强人意"));

    assertThat(judge("明显", "差强人意", "", Lexicon.of(WRITTEN)).band()).isNull();
    assertThat(judge("明显", "差强人意", "", with("bands", List.of(band))).band()).isEqualTo("欠佳");
  }

  @ParameterizedTest
  @ValueSource(strings = {"不涉及", "不适用", "不适用。", "/", "／", "\\", "N/A", "本年度不涉及"})
  void what_is_no_target_is_not_hard_to_measure(String target) {
    assertThat(Indicator.isMeasurable(target, Lexicon.of(WRITTEN))).isTrue();
    assertThat(judge(target, "未开展", "", Lexicon.of(WRITTEN)).band()).isNull();
    assertThat(judge(target, "1起", "", Lexicon.of(WRITTEN)).state()).isEqualTo(Outcome.State.WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不涉及群众利益", "成效明显", "适用范围扩大", "持续"})
  void words_that_ask_for_something_are_hard_to_measure(String target) {
    assertThat(Indicator.isMeasurable(target, Lexicon.of(WRITTEN))).isFalse();
  }

  @Test
  void a_form_without_words_for_no_target_takes_them_for_targets() {
    Map<Object, Object> less = new HashMap<>(WRITTEN);
    less.remove("noTarget");

    assertThat(Indicator.isMeasurable("不涉及", Lexicon.of(less))).isFalse();
  }

  @Test
  void a_key_that_is_missing_or_unknown_is_named() {
    Set<Object> needed = new HashSet<>(WRITTEN.keySet());
    needed.remove("noTarget");
    for (Object key : needed) {
      Map<Object, Object> less = new HashMap<>(WRITTEN);
      less.remove(key);
      assertThatThrownBy(() -> Lexicon.of(less)).hasMessageContaining(key.toString());
    }
    assertThatThrownBy(() -> with("atLest", List.of())).hasMessageContaining("atLest");
    assertThatThrownBy(() -> with("bands", List.of(Map.of("name", "甲")))).hasMessage("from");
    assertThatThrownBy(() -> with("ceilingShare", "achieved * 2")).hasMessage("achieved * 2");
    assertThatThrownBy(() -> with("atMost", Set.of())).hasMessage("atMost");
  }
}
