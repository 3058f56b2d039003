package cn.baoshen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.ledger.TextSpan;
import cn.baoshen.model.ledger.TextSpan.Kind;
import cn.baoshen.testing.BoundedWork;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
  private static String said(String before, String after) {
    return TextDifference.of(before, after).stream()
        .map(
            span ->
                switch (span.kind()) {
                  case SAME -> span.text();
                  case DELETED -> "[-" + span.text() + "-]";
                  case INSERTED -> "[+" + span.text() + "+]";
                  case CUT -> "<" + span.text() + ">";
                })
        .collect(Collectors.joining());
  }

  @Test
  void a_changed_word_is_marked_within_its_sentence() {
    assertThat(said("全年支出较上年增长百分之三。", "全年支出较上年下降百分之三。")).isEqualTo("全年支出较上年[-增长-][+下降+]百分之三。");
  }

  @Test
  void a_sentence_that_was_added_stands_whole_between_its_neighbours() {
    assertThat(said("一是制度不全。三是培训不足。", "一是制度不全。二是台账缺页。三是培训不足。"))
        .isEqualTo("一是制度不全。[+二是台账缺页。+]三是培训不足。");
  }

  @Test
  void a_sentence_that_was_removed_is_told_as_deleted() {
    assertThat(said("甲。乙。丙。", "甲。丙。")).isEqualTo("甲。[-乙。-]丙。");
  }

  @Test
  void what_did_not_change_is_cut_to_what_stands_beside_a_change() {
    String long1 = "本部门按要求开展自评".repeat(20) + "，";
    String long2 = "，并已整改到位".repeat(20);
    assertThat(said(long1 + "结果良" + long2, long1 + "结果优" + long2))
        .isEqualTo(
            "<179>"
                + (long1 + "结果").substring(179)
                + "[-良-][+优+]"
                + long2.substring(0, 24)
                + "<116>");
  }

  @Test
  void single_characters_that_happen_to_be_equal_are_not_left_as_islands() {
    assertThat(said("预算执行率", "决算完成率")).isEqualTo("[-预算执行-][+决算完成+]率");
  }

  @Test
  void hostile_texts_of_any_length_are_compared_at_once() {
    Random random = new Random(7);
    String points = "。".repeat(19_000);
    String noise =
        random
            .ints(19_000, 0x4e00, 0x9000)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    String dotted = noise.replaceAll("(.)", "$1。").substring(0, 19_000);
    BoundedWork.within(
        Duration.ofSeconds(20),
        () -> {
          for (List<String> pair :
              List.of(
                  List.of(points, dotted),
                  List.of(noise, dotted),
                  List.of(points.repeat(9), noise))) {
            List<TextSpan> shown = TextDifference.of(pair.get(0), pair.get(1));
            assertThat(shown).extracting(TextSpan::kind).contains(Kind.DELETED, Kind.INSERTED);
          }
        });
  }
}
