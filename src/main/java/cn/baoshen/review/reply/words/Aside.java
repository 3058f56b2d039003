package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Pattern;

/** Lines below the words, such as a signature: they decide nothing, but may go on talking. */
final class Aside {
  private static final Pattern GOES_ON =
      ReplyVocabulary.pattern("^[ \\p{P}]*" + ReplyVocabulary.any("aside"));
  private static final int LONGEST = 200;

  private Aside() {}

  /** True when somebody goes on talking of the report, or takes something back. */
  static boolean saysMore(String aside) {
    return aside
        .lines()
        .filter(l -> !l.isBlank() && l.length() <= LONGEST)
        .map(NormalizedText::of)
        .anyMatch(Aside::goesOn);
  }

  private static boolean goesOn(String line) {
    return GOES_ON.matcher(line).find();
  }
}
