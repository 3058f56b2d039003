package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.Pattern;

/** A return that is none yet: it is said when, or by whom, it will be decided: 建议退回，请局长定。 */
final class PutOff {
  private static final Pattern LATER =
      ReplyVocabulary.pattern(ReplyVocabulary.text("return.later"));
  private static final Pattern BY_ANOTHER =
      ReplyVocabulary.pattern(ReplyVocabulary.text("return.handed.on"));
  private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");
  private static final Pattern FOR_NOW =
      ReplyVocabulary.pattern(ReplyVocabulary.any("return.for.now"));

  private PutOff() {}

  /**
   * True when another is to decide; when only a wait follows the word; or a wait among others,
   * after a word for the time being.
   */
  static boolean isOne(String word, List<String> clauses) {
    List<String> said =
        clauses.stream()
            .flatMap(BLANK::splitAsStream)
            .map(String::trim)
            .filter(c -> !c.isEmpty())
            .toList();
    return said.stream().anyMatch(c -> BY_ANOTHER.matcher(c).matches()) || waits(word, said);
  }

  private static boolean waits(String word, List<String> said) {
    boolean some = said.stream().anyMatch(PutOff::puts);
    return some && (FOR_NOW.matcher(word).lookingAt() || said.stream().allMatch(PutOff::puts));
  }

  private static boolean puts(String clause) {
    return LATER.matcher(clause).matches();
  }
}
