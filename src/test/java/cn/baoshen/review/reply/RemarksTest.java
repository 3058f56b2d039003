package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.words.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Approvals with a remark of the writer's own: praise, or a doubt in the words of praise. Most
 * cannot be told apart by words, and are asked back.
 */
class RemarksTest {
  private static final List<Wording> ALL = Wording.table("remarks.tsv");
  // As many as are understood; a change of words may make them more.
  private static final int UNDERSTOOD = 313;

  @Test
  void no_doubt_in_the_words_of_praise_is_taken_for_an_approval() {
    assertThat(ALL).filteredOn(Wording::isFalse).isEmpty();
  }

  @Test
  void what_is_understood_of_them_stays_so() {
    assertThat(ALL)
        .filteredOn(w -> w.meaning().equals("approve") && w.isUnderstood())
        .hasSizeGreaterThanOrEqualTo(UNDERSTOOD);
  }
}
