package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report that an approval names by its year: 同意2022年度的报告. */
public final class NamedReport {
  private static final Pattern OF_YEAR =
      ReplyVocabulary.pattern("^" + ReplyVocabulary.text("object.year.pattern"));

  private NamedReport() {}

  /**
   * True when it is another than this year's, which is also called by the year in which it is sent.
   *
   * @param notes what was written beside the approval
   */
  public static boolean isOfAnotherYear(String notes, int year) {
    Matcher named = OF_YEAR.matcher(NormalizedText.of(notes));
    if (!named.find()) {
      return false;
    }
    int told = Integer.parseInt(named.group(1));
    return told != year && told != year + 1;
  }
}
