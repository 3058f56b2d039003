package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line below the words by which nobody says anything of the report or for an answer. */
final class QuietLine {
  private static final int LONGEST_MOTTO = 40;
  private static final Pattern MARK = Pattern.compile("^\\s*[-—–_]{2,3}\\s*$");
  // Of the doubtful words only those which no answer is made of.
  private static final Pattern QUOTED_LATIN =
      Pattern.compile(
          "(?!.*\\b(?:not|reject|return|disapprove|withdraw|revise|wrong|but|if|unless|report)\\b)"
              + "[\"'“‘][a-z0-9 ,.!'’&-]{3,60}[\"'”’][.!]?");
  private static final Pattern SPEAKS =
      ReplyVocabulary.pattern(
          ReplyVocabulary.any("matter") + "|请(?!考虑|勿|联系|致电)|退回|please (?!consider|contact|call)");
  private static final Pattern ADVERTISES =
      ReplyVocabulary.pattern(ReplyVocabulary.any("advert", "verse.life"));
  private static final Pattern SPOKEN =
      ReplyVocabulary.pattern(ReplyVocabulary.text("spoken.pattern"));
  private static final Pattern NO_ADVERT =
      ReplyVocabulary.pattern(ReplyVocabulary.any("not.advert", "matter", "footer.never"));

  private QuietLine() {}

  /** Dashes, or what a device adds: below them stand signatures, and what came to mind later. */
  static boolean isMark(String line) {
    return MARK.matcher(line).matches() || DeviceLine.isOne(line);
  }

  /**
   * True when it says nothing.
   *
   * @param signed whether a name stands above it: a verse may hold a doubtful word, but only there
   * @param marked whether it stands below a mark
   */
  static boolean isOne(String line, boolean signed, boolean marked) {
    return isOutside(line) || isAside(line, signed || marked, marked);
  }

  /** True for a line that is known to say nothing, wherever it stands: it signs, or is a motto. */
  static boolean isKnown(String line) {
    String folded = NormalizedText.of(line);
    return isOutside(line) || isVerse(folded) || isIdle(folded);
  }

  /** What stands outside of words. */
  private static boolean isOutside(String line) {
    return line.isBlank() || SignatureLine.isOne(line) || isMark(line);
  }

  private static boolean isVerse(String folded) {
    return Motto.isOne(folded) || QUOTED_LATIN.matcher(folded).matches();
  }

  private static boolean isAside(String line, boolean signed, boolean marked) {
    if (line.length() > (marked ? SignatureLine.LONGEST : LONGEST_MOTTO)) {
      return false;
    }
    String folded = NormalizedText.of(line);
    if (says(folded).isEmpty()) {
      return !marked || !speaks(line, folded);
    }
    return signed && (isVerse(folded) || marked && isIdle(folded));
  }

  private static boolean speaks(String line, String folded) {
    return NoteLine.tells(line)
        || isSpoken(folded)
        || Opening.of(folded).choice() != Meaning.UNCLEAR;
  }

  /** An advertisement, or a verse on life at large. */
  private static boolean isIdle(String folded) {
    return ADVERTISES.matcher(folded).find() && !NO_ADVERT.matcher(folded).find();
  }

  private static boolean isSpoken(String folded) {
    return SPOKEN.matcher(folded).find() && !isIdle(folded);
  }

  /** True when nobody asks for anything in these lines. */
  static boolean areHarmless(String lines) {
    return lines
        .lines()
        .map(NormalizedText::of)
        .filter(QuietLine::isSpoken)
        .allMatch(line -> new Clauses(line).areHarmless());
  }

  /** What folded words say of the report or for an answer; empty for a motto. */
  static String says(String folded) {
    Matcher m = SPEAKS.matcher(folded);
    String doubt = new Clauses(folded).doubt();
    return m.find() ? m.group() : doubt == null ? "" : doubt;
  }
}
