package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines by which mail programs announce a quote. */
final class QuoteMarks {
  private static final int LONGEST_SPAN = 4;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TITLE = 60;
  private static final int FEWEST_DASHES = 2;

  private static final Set<String> TITLES = set("quote.title");
  private static final Set<String> STARTS = set("quote.start");
  private static final Pattern BEGIN =
      ReplyVocabulary.pattern(
          "^[\\s|*\"“-]*+" + ReplyVocabulary.any("quote.begin") + "(?![a-z0-9])");
  private static final Pattern YEAR = Pattern.compile("^\\s*\\d{4}");
  private static final Pattern LATIN = Pattern.compile("^\\s*[A-Za-z]");
  private static final Pattern SOMEBODY =
      ReplyVocabulary.pattern("^.{0,80}(?:[<@]|" + ReplyVocabulary.any("quote.amid") + ")");
  private static final Pattern WROTE =
      ReplyVocabulary.pattern(
          ReplyVocabulary.any("quote.wrote") + "\\s{0,9}(?:.{0,80}:|:|[-—]{2,9})?[\\s|*]{0,9}$");
  private static final Pattern DATE_OR_ADDRESS =
      Pattern.compile(
          "\\d{4}\\s?[-/年.년]\\s?\\d{1,2}\\s?[-/月.월]\\s?\\d{1,2}"
              + "|\\d{1,2}[-/.]\\s?\\d{1,2}[-/.]\\s?\\d{4}"
              + "|\\d{1,2}[:.]\\d{2}|[^\\s@]{1,80}@[^\\s@]{1,80}"
              + "|\\p{L}{3,12}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}{3,12}\\.? \\d{4}");
  // A date or an hour, somebody's address and a colon: that needs no verb, in no language.
  private static final Pattern DATED_SENDER =
      Pattern.compile(
          "^.{0,120}\\d{1,2}[:.h]\\d{2}.{0,120}<[^<>\\s@]+@[^<>\\s@]+>.{0,30}:[\\s*]*$");
  // An old Gmail, and one older still without the colon.
  private static final Pattern OLD_GMAIL =
      Pattern.compile("^\\s*\\d{4}\\s?[-/年].{1,120}<[^<>\\s@]+@[^<>\\s@]+>\\s*:?\\s*$");
  private static final Pattern RULE = Pattern.compile("^[\\s|_=*—─-]*$");
  // An old Foxmail: ======= 2026-11-26 10:00:00 您在来信中写道：=======
  private static final Pattern DRAWN = Pattern.compile("^[=\\s]{3,}|[=\\s]{3,}$");

  private QuoteMarks() {}

  static boolean isTitle(String line) {
    boolean drawn = isDecor(line.charAt(0)) || line.endsWith(":") || line.endsWith("：");
    if (line.length() > LONGEST_LINE || !drawn) {
      return false;
    }
    String folded = NormalizedText.of(line);
    String bare = bare(folded);
    return bare.length() <= LONGEST_TITLE
        && (TITLES.contains(bare) && dashes(folded) >= FEWEST_DASHES
            || STARTS.contains(bare) && folded.stripTrailing().endsWith(":"));
  }

  private static long dashes(String line) {
    return line.chars()
        .limit(LONGEST_TITLE)
        .takeWhile(c -> isDecor((char) c))
        .filter(c -> c > ' ')
        .count();
  }

  /** Without what is drawn around it. */
  private static String bare(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isDecor(line.charAt(start))) {
      start++;
    }
    while (end > start && isDecor(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isDecor(char c) {
    return " \t|*-_=—─:>#~".indexOf(c) >= 0;
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
    boolean begins = BEGIN.matcher(first).find();
    boolean opens = isShort(first) && (begins || SOMEBODY.matcher(first).find());
    boolean opensAgain =
        BEGIN.matcher(last).find() || YEAR.matcher(last).find() && !LATIN.matcher(first).find();
    return opens && !opensAgain && (begins || !isAttribution(last)) && !decides(first);
  }

  private static boolean decides(String line) {
    return isShort(line) && Opening.of(NormalizedText.of(line)).choice() != Meaning.UNCLEAR;
  }

  /** A line drawn between two mails. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  private static boolean isAttribution(String line) {
    if (!isShort(line) || line.chars().noneMatch(c -> c == '@' || Character.isDigit(c))) {
      return false;
    }
    String folded = DRAWN.matcher(NormalizedText.of(line)).replaceAll("");
    return DATE_OR_ADDRESS.matcher(folded).find()
        && (opens(folded) && WROTE.matcher(folded).find()
            || DATED_SENDER.matcher(folded).matches()
            || OLD_GMAIL.matcher(folded).matches());
  }

  private static boolean opens(String folded) {
    return BEGIN.matcher(folded).find()
        || YEAR.matcher(folded).find()
        || SOMEBODY.matcher(folded).find();
  }

  private static boolean isShort(String line) {
    return line.length() <= LONGEST_LINE;
  }

  private static Set<String> set(String key) {
    return Stream.of(key)
        .flatMap(k -> ReplyVocabulary.list(k).stream())
        .map(NormalizedText::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
