package cn.baoshen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {
  @Test
  void one_sentence_is_one_point() {
    assertThat(Notes.points("请说明专项资金追加的依据。")).containsExactly("请说明专项资金追加的依据。");
  }

  @Test
  void each_line_is_a_point_and_blank_lines_are_none() {
    assertThat(Notes.points("请核对总收入。\n\n请补充说明。\n")).containsExactly("请核对总收入。", "请补充说明。");
  }

  @Test
  void numbers_are_taken_off_however_they_are_written() {
    assertThat(Notes.points("1、甲项\n（2）乙项\n三、丙项\n④丁项\n5. 戊项"))
        .containsExactly("甲项", "乙项", "丙项", "丁项", "戊项");
  }

  @Test
  void numbered_points_on_one_line_are_told_apart() {
    assertThat(Notes.points("1.请核对总收入；2.请补充说明。3.请盖章")).containsExactly("请核对总收入；", "请补充说明。", "请盖章");
  }

  @Test
  void a_line_without_a_number_belongs_to_the_point_above() {
    assertThat(Notes.points("1. 请核对总收入\n与附件4不一致\n2. 请补充说明"))
        .containsExactly("请核对总收入\n与附件4不一致", "请补充说明");
  }

  @Test
  void a_heading_that_announces_the_points_is_none() {
    assertThat(Notes.points("请修改以下问题：\n1. 甲项\n2. 乙项")).containsExactly("甲项", "乙项");
  }

  @Test
  void a_figure_is_not_taken_for_a_number() {
    assertThat(Notes.points("决算数 223.31 万元有误\n2.5 万元应为 3 万元"))
        .containsExactly("决算数 223.31 万元有误", "2.5 万元应为 3 万元");
  }

  @Test
  void nothing_written_asks_for_nothing() {
    assertThat(Notes.points(" \n——\n")).isEmpty();
  }
}
