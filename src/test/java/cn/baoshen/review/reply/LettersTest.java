package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.words.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Answers with much beside the decision, in many voices, and what only looks like a decision. What
 * is not understood of them is asked back.
 */
class LettersTest {
  private static final List<Wording> LETTERS = Wording.table("letters.tsv");
  // Of 670; a change of words may make them more.
  private static final int UNDERSTOOD = 1007;

  @Test
  void what_is_understood_of_letters_stays_so_and_none_is_taken_for_its_opposite() {
    assertThat(LETTERS).filteredOn(Wording::isFalse).isEmpty();
    assertThat(LETTERS).filteredOn(Wording::isUnderstood).hasSizeGreaterThanOrEqualTo(UNDERSTOOD);
  }

  @Test
  void no_trap_is_taken_for_a_decision() {
    assertThat(Wording.table("traps.tsv")).filteredOn(Wording::isFalse).isEmpty();
  }
}
