package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who signs for the reviewer: 李秘书（代张建国）. What they write decides nothing. */
final class Proxy {
  private static final int LONGEST = 30;
  private static final Pattern FOR_ANOTHER =
      ReplyVocabulary.pattern(ReplyVocabulary.text("proxy.pattern"));

  private Proxy() {}

  /** True when a line below the first says so. */
  static boolean signs(NewWords words) {
    return Stream.concat(words.text().lines().skip(1), words.aside().lines())
        .filter(line -> line.length() <= LONGEST)
        .anyMatch(line -> FOR_ANOTHER.matcher(NormalizedText.of(line).trim()).matches());
  }
}
