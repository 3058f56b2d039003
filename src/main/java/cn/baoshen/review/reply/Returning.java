package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Understanding.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that begin with a return: it counts when it is one, and says what to revise. */
final class Returning {
  private static final int LONGEST = 4000;
  private static final int SHORT_QUESTION = 8;
  private static final String APPROVE =
      "(?!"
          + Vocabulary.any("approve.noun")
          + ")(?:"
          + Vocabulary.any("approve")
          + "|approve[ds]?(?![a-z0-9]))";
  private static final String LEAD = "[ \"'“”‘’*【】\\[\\]()-]*";
  private static final Pattern ALSO_APPROVED =
      Vocabulary.pattern(
          "(?:[。.!?;\\n]"
              + LEAD
              + APPROVE
              + ")"
              + "|(?:[,、:(/]"
              + LEAD
              + APPROVE
              + "(?:了|的)?(?:$|[\\p{P}\\s]))"
              + "|(?:"
              + Vocabulary.any("approve.later")
              + APPROVE
              + ")");
  private static final Pattern ENDS =
      Vocabulary.pattern("^(?:了|啦)?(?:$|[\\p{P}\\s]| ?" + Vocabulary.any("return.then") + ")");
  private static final Pattern ENDS_LATIN =
      Vocabulary.pattern(
          "^ ?(?:$|[\\n。.,!;:\\p{IsHan}—–-]| ?" + Vocabulary.any("return.then") + ")");
  // 不同意退回 and 退回同意 say nothing certain; 不同意通过 does.
  private static final Pattern DOUBLE =
      Vocabulary.pattern("^[ \"'“”]*" + Vocabulary.any("return") + "|^ +" + APPROVE);
  private static final Pattern TURNED = Vocabulary.pattern("^" + APPROVE);
  private static final Pattern NO = Vocabulary.pattern(Vocabulary.any("return.no"));
  private static final Pattern LATIN = Pattern.compile("^[a-z]");
  private static final Pattern SENTENCE = Pattern.compile("^[^。.!;:\\n]*");
  private static final Pattern QUESTION =
      Vocabulary.pattern(Vocabulary.any("return.question") + "\\s*$|\\?");
  private static final Pattern FIRST_QUESTION =
      Vocabulary.pattern("^ ?" + Vocabulary.any("return.question"));
  private static final Pattern ASKS =
      Vocabulary.pattern("(?:^|[,、 ])" + Vocabulary.any("return.asks"));
  private static final Pattern CANCELLED = Vocabulary.pattern(Vocabulary.any("cancelled"));
  private static final Pattern IF = Vocabulary.pattern("(?:^|[,、 ])" + Vocabulary.any("return.if"));
  private static final Pattern IF_HARMLESS =
      Vocabulary.pattern(Vocabulary.any("return.if.harmless"));
  private static final Pattern OWN = Vocabulary.pattern(Vocabulary.any("return.own"));
  private static final Pattern AGAIN =
      Vocabulary.pattern("^[\\p{P}\\s]*" + Vocabulary.any("return") + "(?=$|[\\p{P}\\s])");
  private static final Pattern SAYS_NOTHING =
      Vocabulary.pattern("^(?:[\\p{P}\\s]|" + Vocabulary.any("notes.empty") + ")*+$");

  private final Folded words;
  private final Matcher found;
  private final String rest;

  Returning(Folded words, Matcher found) {
    this.words = words;
    this.found = found;
    this.rest = words.text().substring(found.end());
  }

  Understanding understood() {
    if (asks()) {
      return Meanings.unclear("question");
    }
    if (alsoApproves()) {
      return Meanings.unclear("both-words");
    }
    if (CANCELLED.matcher(rest).find()) {
      return Meanings.unclear("cancelled");
    }
    if (IF.matcher(IF_HARMLESS.matcher(sentence()).replaceAll("")).find()) {
      return Meanings.unclear("conditional");
    }
    return isReturn() ? withNotes() : Meanings.unclear("no-word");
  }

  private boolean alsoApproves() {
    boolean no = NO.matcher(found.group(1)).matches();
    return ALSO_APPROVED.matcher(rest).find()
        || DOUBLE.matcher(rest).find()
        || !no && TURNED.matcher(rest).find();
  }

  /** A question in the sentence of the decision, or a short one after it, asks about it. */
  private boolean asks() {
    String next = rest.substring(sentence().length());
    String after = next.isEmpty() ? "" : firstSentence(next.substring(1)).trim();
    return FIRST_QUESTION.matcher(rest).find()
        || QUESTION.matcher(sentence()).find()
        || ASKS.matcher(sentence()).find()
        || after.length() <= SHORT_QUESTION && QUESTION.matcher(after).find();
  }

  private String sentence() {
    return firstSentence(rest);
  }

  private static String firstSentence(String text) {
    Matcher m = SENTENCE.matcher(text);
    return m.find() ? m.group() : "";
  }

  private boolean isReturn() {
    boolean latin = LATIN.matcher(found.group(1)).find();
    return latin
        ? ENDS_LATIN.matcher(rest).find() && !(rest.length() < 80 && OWN.matcher(rest).find())
        : ENDS.matcher(rest).find();
  }

  private Understanding withNotes() {
    Matcher again = AGAIN.matcher(rest);
    int end = found.end() + (again.find() ? again.end() : 0);
    String notes = Meanings.notes(words.originalFrom(end));
    if (notes.length() > LONGEST) {
      return Meanings.unclear("too-long");
    }
    return SAYS_NOTHING.matcher(Folded.of(notes)).find()
        ? new Understanding(Meaning.NOTES_WANTED, "", null)
        : new Understanding(Meaning.RETURN, notes, null);
  }
}
