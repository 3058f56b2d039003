package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.words.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of what reviewers write, bare and amid all that programs and people set around it. */
class WordsTest {
  private static final List<Wording> ROWS =
      Stream.of("words.tsv", "afterwords.tsv").flatMap(f -> Wording.table(f).stream()).toList();
  private static final List<String> AROUND =
      Stream.of(String.join("\n", Wording.lines("around.txt")).split("\n%%\n"))
          .map(a -> a.replaceFirst("^#.*\n", ""))
          .toList();
  private static final Map<String, String> DECISIONS =
      Map.of(
          "退回。", "notes",
          "同意", "approve",
          "同意，数据无误。", "approve",
          "Approved, thanks.", "approve",
          "退回，附件三缺页", "return:附件三缺页",
          "Return: table 3 is wrong", "return:table 3 is wrong",
          "同意，请重算附件三", "ask",
          "同意吗？", "ask",
          "收到", "ask");

  static List<Wording> rows() {
    return ROWS;
  }

  static List<String> around() {
    return AROUND;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_words_of_a_reply_decide_what_their_writer_meant(Wording row) {
    assertThat(row.isUnderstood()).as("%s: %s", row, said(row.words())).isTrue();
  }

  @Test
  void no_wording_of_a_thousand_is_a_decision_that_nobody_made() {
    assertThat(ROWS).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(ROWS).filteredOn(Wording::isFalse).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("around")
  void what_stands_around_the_words_is_not_weighed(String around) {
    DECISIONS.forEach(
        (words, meaning) ->
            assertThat(said(around.replace("{}", words)))
                .as("%s in%n%s", words, around)
                .isEqualTo(meaning));
  }

  @ParameterizedTest
  @MethodSource("around")
  void what_stands_around_the_words_on_a_page_is_not_weighed(String around) {
    DECISIONS.forEach(
        (words, meaning) ->
            assertThat(saidOnPage(around.replace("{}", words)))
                .as("%s in%n%s", words, around)
                .isEqualTo(meaning));
  }

  @Test
  void a_hundred_surroundings_are_tried() {
    assertThat(AROUND).hasSizeGreaterThanOrEqualTo(100);
  }

  private static String said(String text) {
    return Wording.said(text);
  }

  private static String saidOnPage(String text) {
    return Wording.saidOnPage(
        text.lines()
            .map(org.jsoup.nodes.Entities::escape)
            .map(l -> "<div>" + (l.isBlank() ? "<br>" : l) + "</div>")
            .collect(Collectors.joining("\n", "<html><body>", "</body></html>")));
  }
}
