package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Incoming.Kind;
import cn.baoshen.review.reply.Understanding.Meaning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies of many programs, languages and charsets, and what each of them means. */
class RepliesTest {
  private static final ReplyReader READER = new ReplyReader(null);
  private static final Set<Meaning> DECISIONS = Set.of(Meaning.APPROVE, Meaning.RETURN);

  static List<Reply> replies() {
    return Reply.all();
  }

  @ParameterizedTest
  @MethodSource("replies")
  void M10_a_reply_means_what_its_writer_meant(Reply reply) {
    Incoming read = READER.read(reply.mail());
    assertThat(read.understanding())
        .isEqualTo(
            new Understanding(
                reply.means(), reply.notes() == null ? "" : reply.notes(), reply.because()));
    assertThat(read.kind()).isEqualTo(Kind.PERSON);
    assertThat(read.from()).isEqualTo("li@czj.example");
    assertThat(read.answers()).containsExactly(Mails.LETTER_ID, "first@czj.example");
  }

  @Test
  void M10_no_reply_of_a_hundred_is_taken_for_a_decision_that_it_is_not() {
    assertThat(replies()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(replies())
        .filteredOn(r -> DECISIONS.contains(READER.read(r.mail()).understanding().meaning()))
        .allSatisfy(
            r -> assertThat(READER.read(r.mail()).understanding().meaning()).isEqualTo(r.means()));
  }

  @Test
  void M10_fewer_than_one_clear_reply_in_twenty_is_asked_for_again() {
    long clear = replies().stream().filter(r -> r.clear() || DECISIONS.contains(r.means())).count();
    long asked = replies().stream().filter(Reply::clear).count();
    assertThat(asked * 20).isLessThan(clear);
  }
}
