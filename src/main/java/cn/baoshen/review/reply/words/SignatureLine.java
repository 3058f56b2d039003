package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line in which a writer says who it is: name, title, organ, date, how they are reached. */
final class SignatureLine {
  static final int LONGEST = 200;
  private static final Pattern RULE = Pattern.compile("^[\\s_=*~·.─—★☆■◆●+#-]{3,}$");
  private static final String NAME =
      "(?!.*"
          + ReplyVocabulary.any("not.name")
          + ")["
          + String.join("", ReplyVocabulary.list("surname"))
          + "] ?\\p{IsHan} ?\\p{IsHan}?";
  private static final String TITLE = ReplyVocabulary.any("sign.title");
  private static final String DATE =
      "\\d{2,4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}日?(?: ?\\(?(?:星期|周).\\)?)?(?: ?[上下]午)?(?: ?\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{0,2}秒?)?)?";
  private static final String REACH =
      "[^\\s@]{1,60}@[^\\s@]{1,60}|(?:https?://|www\\.)\\S{1,150}|(?:\\p{IsHan}{2,4}:? ?)?[\\d ()+/-]{6,24}";
  private static final String NAMED =
      "(?:"
          + TITLE
          + " ?)?"
          + NAME
          + "(?:(?: |\\|)*+(?:"
          + TITLE
          + "|"
          + DATE
          + "|\\(.{1,30}\\)|"
          + REACH
          + "))*+";
  private static final String FAREWELL =
      "(?:此致|敬礼)? ?" + ReplyVocabulary.any("sign.off") + "[,!.。:]*(?: .{0,20})?";
  private static final Pattern SIGNS =
      ReplyVocabulary.pattern("^[ |*•·—-]*+(?:" + NAMED + "|" + FAREWELL + ")[ |*]*$");
  private static final List<Pattern> LINES =
      Stream.of(
              NAMED,
              DATE,
              "(?:谢谢|多谢|感谢|辛苦了?|thanks|thank you|thx|many thanks)(?:您|大家|各位|领导)?[,!.。~]*",
              REACH,
              FAREWELL,
              "(?!.*(?:"
                  + ReplyVocabulary.any("closing.never")
                  + "|"
                  + ReplyVocabulary.text("label.never.pattern")
                  + "))"
                  + ReplyVocabulary.any("sign.label")
                  + " ?(?:\\(.{1,8}\\))? ?[:./] ?.{1,100}",
              "(?!"
                  + ReplyVocabulary.text("sign.org.spoken.pattern")
                  + ")(?!.*(?:错|误|漏|缺|不(?!动产)|未(?!成年)|没|请|退回|同意|但|要|改为|[,。;!?:]|"
                  + ReplyVocabulary.any("sign.org.never")
                  + "))[\\p{IsHan}a-z0-9 |·•()/.&-]{1,40}"
                  + ReplyVocabulary.any("sign.org")
                  + "(?:(?: |\\||·|/)*(?:"
                  + TITLE
                  + "|"
                  + NAME
                  + ")){0,2}")
          .map(r -> ReplyVocabulary.pattern("^[ |*•·—-]*+(?:" + r + ")[ |*]*$"))
          .toList();
  private static final Pattern SEAM = Pattern.compile("[,，;；]");
  private static final int MOST_PARTS = 6;
  private static final Pattern DRAWN = Pattern.compile("^[\\s|]*+$");
  private static final Pattern LATIN_NAME =
      Pattern.compile("^\\s*[A-Z][a-z.'-]{1,15}(?: [A-Z][A-Za-z.'-]{1,15}){1,2}\\s*$");

  private SignatureLine() {}

  /** True for a name or a farewell, with which a signature begins. */
  static boolean signs(String line) {
    return line.length() <= LONGEST && SIGNS.matcher(NormalizedText.of(line)).matches();
  }

  /** Several such lines in one, parted by commas. */
  private static boolean areSeveral(String line) {
    String[] parts = SEAM.split(line);
    return parts.length > 1
        && parts.length <= MOST_PARTS
        && Stream.of(parts).allMatch(SignatureLine::isOne);
  }

  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  static boolean isOne(String line) {
    if (line.isBlank() || line.length() > LONGEST) {
      return false;
    }
    String folded = NormalizedText.of(line);
    return DRAWN.matcher(line).matches()
        || isRule(line)
        || LINES.stream().anyMatch(p -> p.matcher(folded).matches())
        || Closing.isOne(line)
        || areSeveral(line)
        || LATIN_NAME.matcher(line).matches() && new Clauses(folded).doubt() == null;
  }
}
