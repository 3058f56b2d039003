package cn.baoshen.review.reply.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Said;
import cn.baoshen.review.reply.part.Bodies;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import cn.baoshen.testing.BoundedWork;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to keep a reader busy: none takes longer than its length warrants. */
class BoundedReadingTest {
  private static final OwnLetters LETTERS = new OwnLetters();
  // On an idle machine each takes a tenth of it; what is quadratic takes minutes.
  private static final Duration GENEROUS = Duration.ofSeconds(10);

  static Stream<Map.Entry<String, String>> texts() {
    return Stream.of(
        Map.entry("blank lines", "\n".repeat(500_000)),
        Map.entry("lines of blanks", "   \n".repeat(100_000)),
        Map.entry("lines of dashes", "-----\n".repeat(100_000)),
        Map.entry("single dashes", "-\n".repeat(100_000)),
        Map.entry("one long dash", "-".repeat(1_000_000)),
        Map.entry("one long blank", " ".repeat(1_000_000) + "x"),
        Map.entry("stars and blanks", ("* ".repeat(200) + "x\n").repeat(2_000)),
        Map.entry("bars", ("| ".repeat(200) + "\n").repeat(2_000)),
        Map.entry("quoted lines", "> 退回\n".repeat(200_000)),
        Map.entry("quote marks", (">".repeat(1_000) + "\n").repeat(1_000)),
        Map.entry("senders", "From: x\n".repeat(30_000)),
        Map.entry("attributions", "在 2025年3月5日 10:00 x 写道：\n> a\n".repeat(10_000)),
        Map.entry("half attributions", "On x, 2025 at 10:00\n".repeat(13_000)),
        Map.entry("brackets", ("On " + "<a@b ".repeat(90) + "\n").repeat(550)),
        Map.entry("headers", "X-A: b\n c\n".repeat(20_000)),
        Map.entry("names", "张三\n".repeat(80_000)),
        Map.entry("name and blanks", ("张三" + " ".repeat(190) + "x\n").repeat(1_000)),
        Map.entry("footers", "本邮件及其附件\n\n".repeat(20_000)),
        Map.entry("greetings", "好的，".repeat(60_000)),
        Map.entry("approvals", "同意，".repeat(60_000)),
        Map.entry("returns", "退回，".repeat(60_000)),
        Map.entry("harmless clauses", "数据无误".repeat(900)),
        Map.entry("posts", ("室".repeat(190) + "x\n").repeat(300)),
        Map.entry("farewells", ("祝".repeat(190) + "？\n").repeat(300)),
        Map.entry("returned things", "退回的3条、".repeat(4_000)),
        Map.entry("dates", "已于3月".repeat(4_000)),
        Map.entry("requests", "请归档".repeat(1_300)));
  }

  static Stream<Map.Entry<String, String>> pages() {
    return Stream.of(
        Map.entry("breaks", "<br>".repeat(200_000)),
        Map.entry("empty paragraphs", "<p>&nbsp;</p>".repeat(50_000)),
        Map.entry("nested blocks", "<div>".repeat(30_000)),
        Map.entry("nested fonts", "<font color=red>x".repeat(10_000)),
        Map.entry("nested quotes", "<blockquote>x".repeat(10_000)),
        Map.entry("nested rules", "<div style='border-top:solid'>x".repeat(10_000)),
        Map.entry("nested tables", "<table><tr><td>".repeat(10_000)),
        Map.entry("hidden texts", "<i style='display:none'>x</i>".repeat(20_000)),
        Map.entry("scripts", "<script>x</script>".repeat(20_000)),
        Map.entry("rules of a sheet", "<style>" + ".c{color:red}".repeat(3_000) + "</style>"),
        Map.entry("a long selector", "<style>" + "a ".repeat(30_000) + "{color:red}</style>"),
        Map.entry("open braces", "<style>" + "{".repeat(100_000) + "</style>"),
        Map.entry("open brackets", "<p style='a:" + "(".repeat(100_000) + "'>x</p>"),
        Map.entry("a picture", "<img src='data:image/png;base64," + "A".repeat(3_000_000) + "'>"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_read_in_time(Map.Entry<String, String> text) {
    assertInTime(new Bodies("同意\n" + text.getValue(), "", null, false));
    assertInTime(new Bodies(text.getValue() + "\n同意", "", null, false));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_read_in_time(Map.Entry<String, String> page) {
    assertInTime(new Bodies("", "<p>同意</p>" + page.getValue(), null, false));
  }

  @Test
  void blanks_dashes_and_quotes_without_end_change_nothing() {
    assertThat(said("同意" + "\n".repeat(100_000))).isEqualTo(Meaning.APPROVE);
    assertThat(said("同意\n" + "-----\n".repeat(100_000))).isEqualTo(Meaning.APPROVE);
    assertThat(said("\n".repeat(100_000) + "同意")).isEqualTo(Meaning.APPROVE);
    assertThat(said("同意\n\n" + "> 退回\n".repeat(100_000))).isEqualTo(Meaning.APPROVE);
  }

  @Test
  void what_lies_beyond_the_bounds_changes_no_decision_in_silence() {
    String far = "\n".repeat(100_000) + "但附件三要改";
    assertThat(said("同意" + far)).isEqualTo(Meaning.UNCLEAR);
    assertThat(said("同意\n" + "此致敬礼\n".repeat(50_000) + "但附件三要改")).isEqualTo(Meaning.UNCLEAR);
    String quote = "\n-----原始邮件-----\n" + "随便什么\n".repeat(50_000);
    assertThat(said("同意\n" + quote)).isEqualTo(Meaning.APPROVE);
  }

  private static void assertInTime(Bodies bodies) {
    BoundedWork.within(GENEROUS, () -> Said.of(bodies, LETTERS));
  }

  private static Meaning said(String text) {
    return Said.of(new Bodies(text, "", null, false), LETTERS).meaning().meaning();
  }
}
