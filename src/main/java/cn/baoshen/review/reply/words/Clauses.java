package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.Lexicon;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside an approval, weighed clause by clause. A clause is harmless when it ends in a
 * good word and holds no doubtful one, whatever it speaks of; when it asks for what comes next
 * anyway, such as filing, of whomever; or when it is made of words that stand by themselves. What
 * is none of these is not understood.
 */
final class Clauses {
  // One character each, of the private ones that no text from outside holds.
  private static final char GOOD = '\uE011';
  private static final char FREE = '\uE012';
  private static final char HARMLESS = '\uE013';
  private static final char MATTER = '\uE014';
  private static final char QUESTION = '\uE015';
  private static final char OPPOSITE = '\uE016';
  private static final char CONDITION = '\uE017';
  private static final char RESERVATION = '\uE018';
  private static final char ACT = '\uE019';
  private static final char HOW = '\uE01A';
  private static final char PLEASE = '\uE01B';
  private static final Lexicon WORDS =
      new Lexicon()
          .with(HOW, "act.how")
          .with(PLEASE, "act.please")
          .with(HARMLESS, "harmless")
          .with(MATTER, "matter")
          .with(FREE, "english", "free")
          .with(ACT, "act")
          .with(GOOD, "good")
          .with(RESERVATION, "reservation")
          .with(CONDITION, "condition")
          .with(QUESTION, "question")
          .with(OPPOSITE, "opposite");
  private static final Pattern TOLD =
      ReplyVocabulary.pattern(
          "(?:(?<=[,。;:! \\n])|^)(?:"
              + ReplyVocabulary.text("told.pattern")
              + "|"
              + ReplyVocabulary.text("told.more.pattern")
              + ")(?=$|[,。;!~)\\n]|\\.(?!\\d))");
  private static final Pattern SIGNED =
      ReplyVocabulary.pattern("(?<=[,.。;!\\n] ?)" + ReplyVocabulary.text("signed.latin.pattern"));
  private static final Pattern DOUBTFUL =
      ReplyVocabulary.pattern(ReplyVocabulary.text("doubt.pattern"));
  private static final Pattern DATE = ReplyVocabulary.pattern(ReplyVocabulary.text("date.pattern"));
  private static final Pattern BUSY =
      ReplyVocabulary.pattern(
          "(?<=[\\p{P}\\s~])(?:"
              + ReplyVocabulary.text("busy.pattern")
              + ")|"
              + ReplyVocabulary.text("face.pattern"));
  // A title or a grade amid a clause does not end it.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|(?<=[\\p{IsHan}:,。;! \\n]))[\"“‘「『《]([^\\p{P}\\n]{1,24})[\"”’」』》](?=\\p{IsHan})");
  private static final Pattern GRADED =
      ReplyVocabulary.pattern("[\"“‘「『](" + ReplyVocabulary.any("grade") + ")[\"”’」』]");
  private static final Pattern ASKED_FOR =
      ReplyVocabulary.pattern(ReplyVocabulary.text("act.pattern"));
  private static final Pattern FACT = ReplyVocabulary.pattern(ReplyVocabulary.text("fact.pattern"));
  private static final Pattern WELL = ReplyVocabulary.pattern(ReplyVocabulary.text("good.pattern"));
  private static final Pattern SEAM =
      Pattern.compile(
          "(?!(?<=\\d)(?:\\.(?=\\d)|,(?=\\d{3})))[[\\p{P}\\p{So}\\p{Sm}\\p{Sk}\\s]&&[^、/%]]|^[、/]|[、/]$");
  private static final Pattern ALONE = Pattern.compile("[" + GOOD + FREE + "、/]*");
  private static final Pattern ENDS_WELL =
      Pattern.compile("[^" + PLEASE + "]*" + GOOD + "[" + GOOD + FREE + MATTER + "、/及和与]*");
  private static final String ASKED = "[" + HOW + PLEASE + FREE + HARMLESS + GOOD + ACT + "]*";
  // Whom, at most, a title and a few characters name.
  private static final Pattern ASKS =
      Pattern.compile(
          ASKED
              + "(?:["
              + MATTER
              + "\\p{IsHan}]{1,6}"
              + ASKED
              + ")??"
              + ACT
              + "["
              + FREE
              + ACT
              + HOW
              + HARMLESS
              + "、/]*");
  private static final int LONGEST_REQUEST = 60;
  private static final Pattern SENTENCE = Pattern.compile("(?:\\p{IsHan}.{0,3}?){7}\\p{IsHan}");
  private static final Pattern NAME =
      Pattern.compile(
          FREE
              + "?["
              + String.join("", ReplyVocabulary.list("surname"))
              + "][\\p{IsHan}&&[^了的过着是有在到给把被让不没未错误缺少多歪]]{0,2}[\\d"
              + FREE
              + "]*");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?![问找送转交给报听等由让请])[\\p{IsHan}"
              + HARMLESS
              + HOW
              + MATTER
              + "]{1,12}(?<=[局科股室处办心委"
              + HOW
              + "])");

  private final String folded;
  private final String marked;

  /**
   * Weighs folded text.
   *
   * @param folded words after the decision, without signature and the like
   */
  Clauses(String folded) {
    this.folded = folded;
    String told = replaced(SIGNED, FREE, replaced(TOLD, GOOD, folded));
    String known = new KnownClauses(unquoted(told), GOOD, FREE).marked();
    String sure =
        replaced(DOUBTFUL, RESERVATION, replaced(DATE, FREE, replaced(BUSY, FREE, known)));
    this.marked =
        WORDS.marked(replaced(WELL, GOOD, replaced(ASKED_FOR, ACT, replaced(FACT, GOOD, sure))));
  }

  private static String unquoted(String text) {
    return GRADED.matcher(NAMED.matcher(text).replaceAll("$1")).replaceAll("$1");
  }

  private static String replaced(Pattern known, char mark, String text) {
    return known.matcher(text).replaceAll(String.valueOf(mark));
  }

  /** Why these words keep an approval from counting; null when they hold no doubt. */
  @Nullable String doubt() {
    if (marked.indexOf(OPPOSITE) >= 0) {
      return "both-words";
    }
    if (marked.indexOf(QUESTION) >= 0) {
      return "question";
    }
    return marked.indexOf(CONDITION) >= 0 || marked.indexOf(RESERVATION) >= 0
        ? "conditional"
        : null;
  }

  /**
   * True when every clause of the first line is harmless, and all of later lines but those by which
   * nobody says anything.
   */
  boolean areHarmless() {
    String[] lines = marked.split("\n", 2);
    List<String> first = clauses(lines[0]);
    boolean signed = first.stream().anyMatch(c -> NAME.matcher(c).matches());
    return first.stream().allMatch(c -> isHarmless(c) || signed && OFFICE.matcher(c).matches())
        && (lines.length == 1 || folded.lines().skip(1).allMatch(Clauses::isQuietOrHarmless));
  }

  /** What is short and speaks of no matter of the report may be a name, or a line of a machine. */
  private static boolean isQuietOrHarmless(String line) {
    boolean sentence = SENTENCE.matcher(line).find();
    return QuietLine.isKnown(line)
        || clauses(new Clauses(line).marked).stream()
            .filter(c -> sentence || c.indexOf(MATTER) >= 0)
            .allMatch(c -> isHarmless(c) || OFFICE.matcher(c).matches());
  }

  /** True for the words right after an approval when they are such a clause, and no name. */
  boolean isHarmless() {
    return ALONE.matcher(marked).matches() || endsWell(marked);
  }

  /** True when they hold no doubt and speak of no matter of the report. */
  boolean isFreeOfDoubt() {
    return doubt() == null && marked.indexOf(MATTER) < 0;
  }

  /** True when they find something in order. */
  boolean endWell() {
    return endsWell(marked);
  }

  private static boolean endsWell(String clause) {
    return clause.indexOf(GOOD) >= 0 && ENDS_WELL.matcher(clause).matches()
        || clause.indexOf(ACT) >= 0
            && clause.length() <= LONGEST_REQUEST
            && ASKS.matcher(clause).matches();
  }

  private static List<String> clauses(String text) {
    return Arrays.asList(SEAM.split(text));
  }

  private static boolean isHarmless(String clause) {
    return ALONE.matcher(clause).matches() || endsWell(clause) || NAME.matcher(clause).matches();
  }
}
