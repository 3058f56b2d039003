package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines in which a writer says who it is, and what a device adds to them. */
final class Signature {
  static final int LONGEST = 200;
  private static final int LONGEST_MOTTO = 40;
  private static final int MOST_LINES = 40;
  private static final Pattern SIGNED = Pattern.compile("^\\s*[-—–_]{2,3}\\s*$");
  private static final Pattern RULE = Pattern.compile("^[\\s_=*~·.─—★☆■◆●+#-]{3,}$");
  private static final Pattern DEVICE =
      ReplyVocabulary.pattern(
          "^[ *|\\[(<-]*+"
              + ReplyVocabulary.any("signature")
              + ".{0,80}$|^.{0,4}从我的.{0,30}发送.{0,4}$");
  // Behind the words, in the same line.
  private static final Pattern INLINE =
      ReplyVocabulary.pattern(
          "(?<=[\\p{P}\\s])[ \\t(（—–-]*+"
              + ReplyVocabulary.any("device.inline")
              + "[^,，。;；!！?？]{0,30}$");
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
              "(?!.*"
                  + ReplyVocabulary.any("closing.never")
                  + ")"
                  + ReplyVocabulary.any("sign.label")
                  + " ?(?:\\(.{1,8}\\))? ?[:./] ?.{1,100}",
              "(?!.*(?:错|误|漏|缺|不(?!动产)|未(?!成年)|没|请|退回|同意|但|要|改为|[,。;!?:]|"
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
  // Of the doubtful words only those which no answer is made of.
  private static final Pattern QUOTED_LATIN =
      Pattern.compile(
          "(?!.*\\b(?:not|reject|return|disapprove|withdraw|revise|wrong|but|if|unless|report)\\b)"
              + "[\"'“‘][a-z0-9 ,.!'’&-]{3,60}[\"'”’][.!]?");
  private static final Pattern DRAWN = Pattern.compile("^[\\s|]*+$");
  private static final Pattern LATIN_NAME =
      Pattern.compile("^\\s*[A-Z][a-z.'-]{1,15}(?: [A-Z][A-Za-z.'-]{1,15}){1,2}\\s*$");
  private static final Pattern SPEAKS =
      ReplyVocabulary.pattern(
          ReplyVocabulary.any("matter") + "|请(?!考虑|勿|联系|致电)|退回|please (?!consider|contact|call)");

  private Signature() {}

  /**
   * Where it begins, not in the line that decides, or the number of lines: at two dashes or what a
   * device adds, or where lines of names, places and numbers are followed by nothing that speaks of
   * the report.
   */
  static int begin(List<String> lines, int first) {
    int begun = Written.decision(lines, first);
    int quiet = Math.max(quiet(lines, begun), begun);
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean dashes = SIGNED.matcher(line).matches();
      if (dashes || isDevice(line) || i >= quiet && isLine(line)) {
        return i;
      }
    }
    return lines.size();
  }

  /** The line from which on nothing speaks of the report, behind the one that decides. */
  private static int quiet(List<String> lines, int begun) {
    int named = named(lines, begun);
    int quiet = lines.size();
    int most = MOST_LINES;
    while (quiet > begun && most > 0 && isQuiet(lines.get(quiet - 1), quiet - 1 > named)) {
      quiet--;
      most -= lines.get(quiet).isBlank() ? 0 : 1;
    }
    return quiet;
  }

  /** The first line of a name or a farewell. */
  private static int named(List<String> lines, int begun) {
    return IntStream.range(begun, lines.size())
        .filter(i -> SIGNS.matcher(NormalizedText.of(shortly(lines.get(i)))).matches())
        .findFirst()
        .orElse(lines.size());
  }

  private static String shortly(String line) {
    return line.length() <= LONGEST ? line : "";
  }

  private static boolean isQuiet(String line, boolean signed) {
    return line.isBlank() || isLine(line) || isDevice(line) || isMotto(line, signed);
  }

  /** A verse may hold a doubtful word, but only below a name. */
  private static boolean isMotto(String line, boolean signed) {
    if (line.length() > LONGEST_MOTTO) {
      return false;
    }
    String folded = NormalizedText.of(line);
    return says(folded).isEmpty()
        || signed && (Motto.isOne(folded) || QUOTED_LATIN.matcher(folded).matches());
  }

  /** What it says of the report or for an answer; empty for a motto. */
  private static String says(String folded) {
    Matcher m = SPEAKS.matcher(folded);
    String doubt = new Clauses(folded).doubt();
    return m.find() ? m.group() : doubt == null ? "" : doubt;
  }

  /** A line without what a device added at its end. */
  static String withoutDevice(String line) {
    Matcher m = INLINE.matcher(line);
    return m.find() && m.start() > 0 ? line.substring(0, m.start()) : line;
  }

  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  static boolean isDevice(String line) {
    return line.length() <= LONGEST && DEVICE.matcher(NormalizedText.of(line)).matches();
  }

  private static boolean isLine(String line) {
    if (line.isBlank() || line.length() > LONGEST) {
      return false;
    }
    String folded = NormalizedText.of(line);
    return DRAWN.matcher(line).matches()
        || isRule(line)
        || LINES.stream().anyMatch(p -> p.matcher(folded).matches())
        || Closing.isOne(line)
        || LATIN_NAME.matcher(line).matches() && new Clauses(folded).doubt() == null;
  }
}
