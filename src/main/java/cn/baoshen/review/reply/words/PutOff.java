package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.Pattern;

/** A return that is none yet, since it is said when it will be decided: 暂不同意，我再看看。 */
final class PutOff {
  private static final Pattern LATER =
      ReplyVocabulary.pattern(ReplyVocabulary.text("return.later"));
  private static final Pattern FOR_NOW =
      ReplyVocabulary.pattern(ReplyVocabulary.any("return.for.now"));

  private PutOff() {}

  /**
   * True when only that follows the word; or that among others, after a word for the time being.
   */
  static boolean isOne(String word, List<String> clauses) {
    List<String> said = clauses.stream().map(String::trim).filter(c -> !c.isEmpty()).toList();
    boolean some = said.stream().anyMatch(PutOff::puts);
    return some && (FOR_NOW.matcher(word).lookingAt() || said.stream().allMatch(PutOff::puts));
  }

  private static boolean puts(String clause) {
    return LATER.matcher(clause).matches();
  }
}
