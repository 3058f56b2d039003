package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line with which a writer ends: a farewell, who signs, how they are reached. Nobody says in it
 * what is to be revised.
 */
final class Closing {
  private static final int LONGEST = 200;
  private static final String NOT_NAME = ReplyVocabulary.any("not.name");
  private static final String FAMILY =
      "(?:"
          + ReplyVocabulary.any("surname.double")
          + "|["
          + String.join("", ReplyVocabulary.list("surname"))
          + "])";
  private static final String NAME =
      "(?!\\p{IsHan}{0,3}" + NOT_NAME + ")" + FAMILY + " ?\\p{IsHan} ?\\p{IsHan}?";
  private static final String KNOWN_AS =
      "[小老阿]" + FAMILY + "|" + FAMILY + "(?:局|科|股|处|所|院|校|总|工|老师|主任|书记|会计)长?";
  private static final String NUMERAL = "[二〇○零一三四五六七八九十]";
  private static final String DATE =
      "(?:于|写于)?(?:(?:\\d{2,4}|"
          + NUMERAL
          + "{2,4}) ?[-/.年] ?)?(?:\\d{1,2}|"
          + NUMERAL
          + "{1,2}) ?[-/.月] ?(?:(?:\\d{1,2}|"
          + NUMERAL
          + "{1,3}) ?[日号]?)?(?: ?\\(?(?:星期|周).\\)?)?(?: ?[上下中]午| ?晚)?(?: ?\\d{1,2}[:时点](?:\\d{1,2}分?)?)?";
  private static final String REACH =
      "[^\\s@]{1,60}@[^\\s@]{1,60}|(?:https?://|www\\.)\\S{1,150}"
          + "|[+(]?\\d[\\d*x +/-]{2,4}\\)?[\\d*x +/-]{2,18}(?:(?:转|分机|ext\\.?) ?\\d{1,6})?";
  private static final String MOBILE = "(?:\\+?86[- ]?)?1\\d{2}[ -]?\\d{4}[ -]?\\d{4}";
  private static final String POST =
      "(?:(?!错|误|漏|缺|不|未|没|应|请|但)[\\p{IsHan}a-z]){0,14}?" + ReplyVocabulary.any("closing.post");
  private static final String BRACKETED = "\\((?!.*(?:错|误|漏|缺|不|未|没|应|请)).{1,24}\\)";
  private static final String ORGAN =
      "(?!"
          + ReplyVocabulary.text("sign.org.spoken.pattern")
          + ")(?!.*(?:错|误|漏|缺|不(?!动产)|未(?!成年)|没|请|应(?!急)|但|要|改为|同意|退回|"
          + ReplyVocabulary.any("sign.org.never")
          + "))[\\p{IsHan}a-z0-9 |·.&-]{1,40}"
          + ReplyVocabulary.any("sign.org");
  private static final String FAREWELL = ReplyVocabulary.text("closing.farewell.pattern");
  private static final String TITLE = ReplyVocabulary.any("sign.title");
  private static final String TITLE_ALONE =
      "(?:局长|科长|股长|主任|处长|部长|书记|组长|科员|总经理)(?:[、,/ ]+[\\p{IsHan}]{2,12}(?:员|师|长|记|任))*+";
  private static final String MARK = String.join("|", DATE, REACH, BRACKETED, FAREWELL);
  private static final String BESIDE =
      "(?:[ |/·,、.。:—–-]++(?:"
          + String.join("|", POST, MARK, "上|拜上|字|手书|亲笔|代|同志")
          + ")|"
          + TITLE
          + "|上|拜上|"
          + MARK
          + ")*+";
  private static final String LABELLED =
      "(?:(?:"
          + ReplyVocabulary.any("closing.signer")
          + ") ?[:(] ?(?:(?:"
          + String.join("|", NAME, KNOWN_AS, DATE, POST)
          + ")(?:\\([签盖][字章名]\\))?)?[ ,;|)]*){1,4}";
  private static final String SPOKEN = "(?!.*" + ReplyVocabulary.any("closing.never") + ")";
  private static final String NO_NOTE =
      "(?!.*(?:" + ReplyVocabulary.text("label.never.pattern") + "))";
  private static final String REACHED =
      "(?:"
          + ReplyVocabulary.any("closing.label")
          + " ?[:./]? ?(?:"
          + REACH
          + "|[\\p{IsHan}a-z\\d ()号-]{1,60})[ ,;|]*){1,5}+";
  private static final List<Pattern> LINES =
      Stream.of(
              "(?:" + POST + "[ |/·,:]*){0,3}?(?:" + NAME + "|" + KNOWN_AS + ")" + BESIDE,
              "\\p{IsHan}{2,8}·\\p{IsHan}{2,8}(?:·\\p{IsHan}{2,8})?",
              "(?:" + DATE + "|" + REACH + ")[ ,]*(?:" + NAME + ")?",
              "(?:联系人|经办人|承办人)?[ :]*(?:" + NAME + "|" + FAMILY + ")[ ,:]*" + MOBILE,
              SPOKEN + "(?>" + FAREWELL + ")(?:[,、 ]?(?:" + FAREWELL + "))*+",
              LABELLED,
              "(?:(?!错|误|漏|缺|不|未|没|应|请|但)[\\p{IsHan}、/]){0,20}?"
                  + TITLE_ALONE
                  + "(?: ?"
                  + BRACKETED
                  + ")?",
              ORGAN + "(?: ?" + BRACKETED + ")?",
              SPOKEN + NO_NOTE + "(?:" + REACHED + ")",
              SPOKEN + "(?:" + ReplyVocabulary.text("closing.contact.pattern") + ")",
              SPOKEN + "(?:" + ReplyVocabulary.text("closing.hours.pattern") + ")",
              ReplyVocabulary.text("closing.picture.pattern"))
          .map(
              r ->
                  ReplyVocabulary.pattern(
                      "^[ |*•·~—–_(【\\[<☎☏📞📱✆📧✉📍\\x{FE0F}-]*+(?:" + r + ")[ |*~.。!,)】\\]>]*$"))
          .toList();

  private Closing() {}

  /** True for such a line, as it was written. */
  static boolean isOne(String line) {
    if (line.isBlank() || line.length() > LONGEST) {
      return false;
    }
    String folded = NormalizedText.of(line).trim();
    return LINES.stream().anyMatch(p -> p.matcher(folded).matches()) || Motto.areSlogans(folded);
  }
}
