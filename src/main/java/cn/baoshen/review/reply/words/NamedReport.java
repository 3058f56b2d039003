package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report that an approval names by its year, its unit or its number: 同意2022年度的报告. */
public final class NamedReport {
  private static final String APPROVED = "^ ?(?:" + ReplyVocabulary.any("approve") + ")?";
  private static final Pattern OF_YEAR =
      ReplyVocabulary.pattern(APPROVED + ReplyVocabulary.text("object.year.pattern"));

  private static final Pattern OF_UNIT =
      ReplyVocabulary.pattern(APPROVED + ReplyVocabulary.text("object.unit.pattern"));

  private static final Pattern BACK_TO =
      ReplyVocabulary.pattern(
          "^ ?" + ReplyVocabulary.any("return") + ReplyVocabulary.text("returned.unit.pattern"));

  /** A case's id, as a pattern. */
  static final String ID = "[A-Za-z0-9][\\w-]{0,60}?-\\d{4}(?:-[\\w-]{1,90}?)?-r\\d{1,6}(?!\\w)";

  private static final Pattern CASE = Pattern.compile("(?<![\\w-])" + ID);
  private static final int MOST_CASES = 20;

  private NamedReport() {}

  /** The unit whose report it is said to be: 同意教育局的报告. */
  public static Optional<String> unit(String words) {
    Matcher named = OF_UNIT.matcher(NormalizedText.of(words));
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** The unit to which a report is said to go back: 退回交通运输局，…, or whose report it is. */
  public static Optional<String> returnedTo(String words) {
    Matcher named = BACK_TO.matcher(NormalizedText.of(words));
    return named.find() ? Optional.of(named.group(1)) : unit(words);
  }

  /** Ids that look like those of cases. */
  public static List<String> cases(String words) {
    return CASE.matcher(words).results().limit(MOST_CASES).map(MatchResult::group).toList();
  }

  /** True when a unit may be called so: its name, with characters left out, ends alike. */
  public static boolean mayName(String called, String name) {
    String whole = NormalizedText.of(name);
    int at = -1;
    for (char c : called.toCharArray()) {
      at = whole.indexOf(c, at + 1);
      if (at < 0) {
        return false;
      }
    }
    return whole.endsWith(called.substring(called.length() - 1));
  }

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
