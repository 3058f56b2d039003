package cn.baoshen.review.reply;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines by which mail programs announce a quote. */
final class QuoteMarks {
  private static final int LOOK_AHEAD = 8;
  private static final int LONGEST_SPAN = 4;
  private static final int LONGEST_LINE = 500;

  private static final Pattern TITLE =
      Vocabulary.pattern(
          "^[\\s|*]*[-_=—─－*]{2,}\\s*"
              + Vocabulary.any("quote.title")
              + "\\s*:?\\s*[-_=—─－*]*[\\s|*]*$");
  private static final Pattern FROM = label("quote.from");
  private static final List<Pattern> OTHERS =
      Stream.of("quote.sent", "quote.to", "quote.subject", "quote.cc")
          .map(QuoteMarks::label)
          .toList();
  private static final Pattern BEGIN =
      Vocabulary.pattern(
          "^[\\s|*\"“]*" + Vocabulary.any("quote.begin").replace("(?![a-z0-9])", "\\b"));
  private static final Pattern YEAR = Pattern.compile("^\\s*\\d{4}");
  private static final Pattern LATIN = Pattern.compile("^\\s*[A-Za-z]");
  private static final Pattern SOMEBODY =
      Vocabulary.pattern("^.{0,80}(?:[<@]|" + Vocabulary.any("quote.amid") + ")");
  private static final Pattern WROTE =
      Vocabulary.pattern(Vocabulary.any("quote.wrote") + "\\s*(?:.{0,80}:|:)?[\\s|*]*$");
  private static final Pattern DATE_OR_ADDRESS =
      Pattern.compile(
          "\\d{4}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}|\\d{1,2}[:.]\\d{2}|[^\\s@]+@[^\\s@]+"
              + "|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}");
  // An old Gmail: a date, a name, an address and a colon, no verb.
  private static final Pattern DATED_SENDER =
      Pattern.compile("^\\s*\\d{4}[-/年].{1,120}<[^<>\\s@]+@[^<>\\s@]+>\\s*:\\s*$");
  private static final Pattern RULE = Pattern.compile("^[\\s_=*—─-]*$");

  private QuoteMarks() {}

  static boolean isTitle(String line) {
    return isShort(line) && TITLE.matcher(Folded.of(line)).find();
  }

  /** A sender's line counts only in company: a note may begin with that word, too. */
  static boolean isHeaderBlock(List<String> lines, int at) {
    if (!isFrom(lines.get(at))) {
      return false;
    }
    List<String> block = block(lines, at);
    return OTHERS.stream().filter(o -> block.stream().anyMatch(l -> o.matcher(l).find())).count()
        >= 2;
  }

  /** From a sender's line up to the next of its kind. */
  private static List<String> block(List<String> lines, int at) {
    int end = at + 1;
    while (end < Math.min(at + LOOK_AHEAD, lines.size()) && !isFrom(lines.get(end))) {
      end++;
    }
    return lines.subList(at, end).stream().filter(QuoteMarks::isShort).map(Folded::of).toList();
  }

  private static boolean isFrom(String line) {
    return isShort(line) && FROM.matcher(Folded.of(line)).find();
  }

  /** How many lines from here on say who wrote what follows, and when; 0 for none. */
  static int attribution(List<String> lines, int at) {
    int span = 1;
    while (span <= LONGEST_SPAN && at + span <= lines.size() && belongs(lines, at, span)) {
      if (isAttribution(String.join(" ", lines.subList(at, at + span)))) {
        return span;
      }
      span++;
    }
    return 0;
  }

  /** What a person wrote above must not be taken for the beginning of what the program wrote. */
  private static boolean belongs(List<String> lines, int at, int span) {
    String first = lines.get(at);
    String last = lines.get(at + span - 1);
    if (last.isBlank() || span == 1) {
      return !last.isBlank();
    }
    boolean opens = BEGIN.matcher(first).find() || isShort(first) && SOMEBODY.matcher(first).find();
    boolean opensAgain =
        BEGIN.matcher(last).find() || YEAR.matcher(last).find() && !LATIN.matcher(first).find();
    return opens && !opensAgain;
  }

  /** A line drawn between two mails. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  private static boolean isAttribution(String line) {
    if (!isShort(line)) {
      return false;
    }
    String folded = Folded.of(line);
    boolean opens =
        BEGIN.matcher(folded).find()
            || YEAR.matcher(folded).find()
            || SOMEBODY.matcher(folded).find();
    return DATE_OR_ADDRESS.matcher(folded).find()
        && (opens && WROTE.matcher(folded).find() || DATED_SENDER.matcher(folded).find());
  }

  private static boolean isShort(String line) {
    return line.length() <= LONGEST_LINE;
  }

  private static Pattern label(String key) {
    return Vocabulary.pattern("(?:^|[\\s|])[\\s*【\\[]*" + Vocabulary.spaced(key) + "[\\s*】\\]]*:");
  }
}
