package cn.baoshen.review.reply.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that are typed on a page are held to what is known from mail. */
class PageNotesTest {
  private static final int ROUNDS = 18;

  @Test
  void what_a_mail_says_is_to_be_revised_is_never_refused_on_a_page() {
    List<String> told =
        Stream.concat(
                Stream.of("words.tsv"),
                IntStream.rangeClosed(1, ROUNDS).mapToObj(PageNotesTest::file))
            .flatMap(file -> Wording.table(file).stream())
            .map(Wording::words)
            .filter(words -> Wording.said(words).startsWith("return:"))
            .toList();

    assertThat(told).hasSizeGreaterThan(1000).allMatch(Meanings::areNotes);
    assertThat(told)
        .map(words -> Wording.said(words).substring("return:".length()))
        .allMatch(Meanings::areNotes);
  }

  private static String file(int round) {
    return "round-" + round + ".tsv";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。", "有问题", "有误", "电话联系", "理由同上次", "见微信", "退回修改", "请完善", "谢谢", "见附件"})
  void what_a_mail_is_asked_for_again_by_is_refused(String notes) {
    assertThat(Meanings.areNotes(notes)).isFalse();
  }
}
