package cn.baoshen.review.reply;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said beside an approval, weighed clause by clause: a clause counts as harmless when it
 * ends in a good word and holds no doubtful one, whatever it speaks of, or is made of words that
 * stand by themselves. What is none of these is not understood.
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
  private static final Lexicon WORDS =
      new Lexicon()
          .with(HARMLESS, "harmless")
          .with(MATTER, "matter")
          .with(FREE, "english", "free")
          .with(GOOD, "good")
          .with(RESERVATION, "reservation")
          .with(CONDITION, "condition")
          .with(QUESTION, "question")
          .with(OPPOSITE, "opposite");
  private static final Pattern DOUBTFUL = Vocabulary.pattern(Vocabulary.text("doubt.pattern"));
  private static final Pattern WELL = Vocabulary.pattern(Vocabulary.text("good.pattern"));
  private static final Pattern SEAM = Pattern.compile("[\\p{P}\\p{So}\\p{Sm}\\p{Sk}\\s~+]+");
  private static final Pattern ALONE =
      Pattern.compile("[" + GOOD + FREE + HARMLESS + "\\d年月日号时点分%]*");
  private static final Pattern ENDS_WELL =
      Pattern.compile("(?s).*" + GOOD + "[" + GOOD + FREE + "]*");
  private static final Pattern NAME =
      Pattern.compile(
          FREE
              + "?["
              + String.join("", Vocabulary.list("surname"))
              + "]\\p{IsHan}{1,2}[\\d"
              + FREE
              + "]*");

  private final String marked;

  /**
   * Weighs folded text.
   *
   * @param folded words after the decision, without signature and the like
   */
  Clauses(String folded) {
    String sure = DOUBTFUL.matcher(folded).replaceAll(String.valueOf(RESERVATION));
    this.marked = WORDS.marked(WELL.matcher(sure).replaceAll(String.valueOf(GOOD)));
  }

  /** Why these words keep an approval from counting; null when they hold no doubt. */
  String doubt() {
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
   * True when every clause of the first line is harmless, and all that later speak of the report.
   */
  boolean areHarmless() {
    String[] lines = marked.split("\n", 2);
    return clauses(lines[0]).stream().allMatch(Clauses::isHarmless)
        && (lines.length == 1
            || clauses(lines[1]).stream()
                .filter(c -> c.indexOf(MATTER) >= 0)
                .allMatch(Clauses::isHarmless));
  }

  /** True for the words right after an approval when they are such a clause, and no name. */
  boolean isHarmless() {
    return ALONE.matcher(marked).matches() || endsWell(marked);
  }

  private static boolean endsWell(String clause) {
    return clause.indexOf(GOOD) >= 0 && ENDS_WELL.matcher(clause).matches();
  }

  private static List<String> clauses(String text) {
    return Arrays.asList(SEAM.split(text));
  }

  private static boolean isHarmless(String clause) {
    return ALONE.matcher(clause).matches() || endsWell(clause) || NAME.matcher(clause).matches();
  }
}
