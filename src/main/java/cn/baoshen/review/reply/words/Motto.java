package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A verse below a name, known by its halves of equal length: 空谈误国，实干兴邦. */
final class Motto {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[\"'“「『]?((?:\\p{IsHan}{4,9}[ ,;。、/|·]{1,2}){1,3}\\p{IsHan}{4,9})[。.!]?[\"'”」』]?"
              + "(?: ?[-—–]{1,2} ?\\p{IsHan}{2,6})?");
  private static final Pattern BUSINESS =
      ReplyVocabulary.pattern(ReplyVocabulary.any("not.motto", "matter"));

  private static final Pattern SLOGAN =
      ReplyVocabulary.pattern(
          ReplyVocabulary.any("slogan") + "|" + ReplyVocabulary.text("slogan.pattern"));
  private static final Pattern VERSE = ReplyVocabulary.pattern(ReplyVocabulary.any("slogan.more"));
  private static final Pattern BETWEEN = Pattern.compile("[ ,;。、|/·!—–•*\"“”「」-]+");
  private static final Pattern SEGMENT = Pattern.compile("\\p{IsHan}{2,16}");
  private static final int MOST_SEGMENTS = 8;

  private Motto() {}

  /** True for folded words of that shape which speak of no business. */
  static boolean isOne(String folded) {
    var shape = SHAPE.matcher(folded.trim());
    return shape.matches() && areHalves(shape.group(1)) && !BUSINESS.matcher(folded).find()
        || are(folded, s -> isSlogan(s) || VERSE.matcher(s).matches());
  }

  /** True for folded slogans that are known, alone or with others in which there is no doubt. */
  static boolean areSlogans(String folded) {
    return are(folded, Motto::isSlogan);
  }

  private static boolean are(String folded, Predicate<String> known) {
    List<String> segments =
        BETWEEN.splitAsStream(folded.trim()).filter(s -> !s.isEmpty()).limit(99).toList();
    return segments.size() <= MOST_SEGMENTS
        && segments.stream().anyMatch(known)
        && segments.stream().allMatch(s -> known.test(s) || isIdle(s));
  }

  private static boolean isSlogan(String segment) {
    return SLOGAN.matcher(segment).matches();
  }

  private static boolean isIdle(String segment) {
    return SEGMENT.matcher(segment).matches() && QuietLine.says(segment).isEmpty();
  }

  private static boolean areHalves(String verse) {
    List<String> halves = List.of(verse.split("[^\\p{IsHan}]+"));
    return halves.size() % 2 == 0 && halves.stream().map(String::length).distinct().count() == 1;
  }
}
