package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.Lexicon;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Pattern;

/** Lines that gateways, scanners, lists and lawyers put into a mail; nobody wrote them. */
final class Footers {
  private static final int LONGEST = 2000;
  private static final Lexicon FOOTER = new Lexicon().with('x', "footer");
  private static final Pattern TAG =
      ReplyVocabulary.pattern(
          "^[ \\[【(<*!]*+" + ReplyVocabulary.any("banner.tag") + "[ \\]】)>*:!]*$");
  private static final Lexicon OWN = new Lexicon().with('x', "footer.never");
  private static final Pattern NUMBERED = Pattern.compile("^\\s{0,9}\\(?\\d{1,2}\\)?[.、)].*");

  private Footers() {}

  static boolean isOne(String line) {
    if (line.isBlank()) {
      return false;
    }
    String folded = NormalizedText.of(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    return (FOOTER.isIn(folded) || TAG.matcher(folded).matches())
        && !speaksOfTheReport(folded)
        && !NUMBERED.matcher(folded).matches();
  }

  /** A footer speaks of the mail, never of a report. */
  static boolean speaksOfTheReport(String line) {
    return OWN.isIn(NormalizedText.of(line));
  }
}
