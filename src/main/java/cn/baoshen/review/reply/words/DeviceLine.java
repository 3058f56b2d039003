package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone or a mail program adds by itself: 发自我的iPhone. People write above and below it, and
 * behind it in its line.
 */
final class DeviceLine {
  private static final String LEAD = "^[ *|\\[(<【「—–_-]*+";
  private static final Pattern DEVICE =
      ReplyVocabulary.pattern(
          LEAD + ReplyVocabulary.any("signature") + ".{0,80}$|^.{0,4}从我的.{0,30}发送.{0,4}$");
  // Behind the words, in the same line.
  private static final Pattern INLINE =
      ReplyVocabulary.pattern(
          "(?<=[\\p{P}\\s])[ \\t(（—–-]*+"
              + ReplyVocabulary.any("device.inline")
              + "[^,，。;；!！?？]{0,30}$");
  // Its own words, and those by which a writer begs pardon for a short letter.
  private static final Pattern OWN =
      ReplyVocabulary.pattern(
          LEAD
              + "(?:"
              + ReplyVocabulary.any("signature")
              + ")|"
              + ReplyVocabulary.text("device.own.pattern"));

  private DeviceLine() {}

  /** True for such a line in which nobody says more. */
  static boolean isOne(String line) {
    if (line.length() > SignatureLine.LONGEST) {
      return false;
    }
    String folded = NormalizedText.of(line);
    return DEVICE.matcher(folded).matches()
        && QuietLine.says(OWN.matcher(folded).replaceAll(" ")).isEmpty();
  }

  /** A line without what a device added at its end. */
  static String without(String line) {
    Matcher m = INLINE.matcher(line);
    return m.find() && m.start() > 0 && isOne(line.substring(m.start()))
        ? line.substring(0, m.start())
        : line;
  }
}
