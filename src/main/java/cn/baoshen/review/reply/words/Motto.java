package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.Pattern;

/** A verse below a name, known by its halves of equal length: 空谈误国，实干兴邦. */
final class Motto {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[\"'“「『]?((?:\\p{IsHan}{4,9}[ ,;。、/|]{1,2}){1,3}\\p{IsHan}{4,9})[。.!]?[\"'”」』]?"
              + "(?: ?[-—–]{1,2} ?\\p{IsHan}{2,6})?");
  private static final Pattern BUSINESS =
      ReplyVocabulary.pattern(ReplyVocabulary.any("not.motto", "matter"));

  private Motto() {}

  /** True for folded words of that shape which speak of no business. */
  static boolean isOne(String folded) {
    var shape = SHAPE.matcher(folded.trim());
    return shape.matches() && areHalves(shape.group(1)) && !BUSINESS.matcher(folded).find();
  }

  private static boolean areHalves(String verse) {
    List<String> halves = List.of(verse.split("[^\\p{IsHan}]+"));
    return halves.size() % 2 == 0 && halves.stream().map(String::length).distinct().count() == 1;
  }
}
