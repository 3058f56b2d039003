package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Incoming.Kind;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies of many programs, languages and charsets, and what each of them means. */
class RepliesTest {
  private static final Set<Meaning> DECISIONS = Set.of(Meaning.APPROVE, Meaning.RETURN);
  private static final List<Case> CASES = cases();

  private record Case(Reply reply, Incoming read) {
    @Override
    public String toString() {
      return reply.toString();
    }
  }

  private static List<Case> cases() {
    ReplyReader reader = new ReplyReader(null);
    return Reply.all().stream().map(r -> new Case(r, reader.read(r.mail()))).toList();
  }

  static List<Case> replies() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("replies")
  void M10_a_reply_means_what_its_writer_meant(Case one) {
    assertThat(one.read.understanding()).isEqualTo(one.reply.expected());
    assertThat(one.read.kind()).isEqualTo(Kind.PERSON);
    assertThat(one.read.from()).isEqualTo("li@czj.example");
    assertThat(one.read.answers()).containsExactly(Mails.LETTER_ID, "first@czj.example");
  }

  @Test
  void M10_no_reply_of_two_hundred_is_taken_for_a_decision_that_it_is_not() {
    assertThat(CASES)
        .hasSizeGreaterThanOrEqualTo(200)
        .filteredOn(c -> DECISIONS.contains(c.read.understanding().meaning()))
        .hasSizeGreaterThanOrEqualTo(100)
        .allMatch(c -> c.read.understanding().meaning() == c.reply.means());
  }

  @Test
  void M10_fewer_than_one_clear_reply_in_twenty_is_asked_for_again() {
    long clear = CASES.stream().filter(c -> isClear(c.reply)).count();
    long asked = CASES.stream().filter(c -> isClear(c.reply) && isAskedAgain(c.read)).count();
    assertThat(asked * 20).isLessThan(clear);
  }

  private static boolean isClear(Reply reply) {
    return reply.clear() || DECISIONS.contains(reply.means());
  }

  private static boolean isAskedAgain(Incoming read) {
    return read.understanding().meaning() == Meaning.UNCLEAR;
  }
}
