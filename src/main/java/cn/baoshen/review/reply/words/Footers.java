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
  private static final Lexicon WEAK = new Lexicon().with('x', "footer.weak");
  private static final Lexicon CONTEXT = new Lexicon().with('x', "footer.context");
  private static final Lexicon OF_MAIL =
      new Lexicon().with('x', "footer", "footer.weak", "footer.context", "footer.goes.on");
  // Mail programs break no shorter lines.
  private static final int BROKEN_FROM = 50;
  private static final Pattern ENDS = Pattern.compile("[。.!！?？;；:：]\\s*$");
  private static final Pattern LABEL =
      ReplyVocabulary.pattern("^[ \\[【(<*!]*+" + ReplyVocabulary.text("footer.label"));
  private static final Pattern OWN =
      ReplyVocabulary.pattern(
          ReplyVocabulary.any("footer.never") + "|第[一二三四五六七八九十\\d]{1,3}(?:页|部分|章|条|项|行|列|段)");
  private static final Pattern HARMLESS =
      ReplyVocabulary.pattern(ReplyVocabulary.text("footer.harmless"));
  private static final Pattern NUMBERED = Pattern.compile("^\\s{0,9}\\(?\\d{1,2}\\)?[.、)].*");

  private Footers() {}

  static boolean isOne(String line) {
    if (line.isBlank()) {
      return false;
    }
    String folded = NormalizedText.of(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    return isKnown(folded) && !speaksOfTheReport(folded) && !NUMBERED.matcher(folded).matches();
  }

  private static boolean isKnown(String folded) {
    return FOOTER.isIn(folded)
        || WEAK.isIn(folded) && CONTEXT.isIn(folded)
        || LABEL.matcher(folded).lookingAt()
        || TAG.matcher(folded).matches();
  }

  /** True for a line that belongs to the footer above it: its end, or a further sentence of it. */
  static boolean goesOn(String footer, String line) {
    if (footer.isEmpty() || line.isBlank() || speaksOfTheReport(line)) {
      return false;
    }
    String folded = NormalizedText.of(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    return isBroken(footer) || OF_MAIL.isIn(folded) || QuietLine.isOne(line, true, true);
  }

  /** True for a line that was broken in the middle of its sentence. */
  private static boolean isBroken(String line) {
    int width = line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    return width >= BROKEN_FROM && !ENDS.matcher(line).find();
  }

  /** A footer speaks of the mail, never of a report. */
  static boolean speaksOfTheReport(String line) {
    return OWN.matcher(HARMLESS.matcher(NormalizedText.of(line)).replaceAll("")).find();
  }
}
