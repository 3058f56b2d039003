package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.Lexicon;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that begin with a return: it counts when it is one, and says what to revise. */
final class Returning {
  private static final int LONGEST = 4000;
  private static final int SHORT_QUESTION = 8;
  private static final int SHORT = 80;
  private static final String APPROVE =
      "(?:" + ReplyVocabulary.any("approve") + "|" + ReplyVocabulary.any("approve.latin") + ")";
  private static final Pattern ALSO_APPROVED =
      ReplyVocabulary.pattern(
          "^[ \"'“”‘’*【】\\[\\]-]*(?:"
              + ReplyVocabulary.any("approve.later")
              + " ?){0,3}(?!"
              + ReplyVocabulary.any("approve.noun")
              + ")("
              + APPROVE
              + ")(?:其他|其它|其余|部分)*");
  private static final Pattern SOFTENED = Pattern.compile("[吧啊呀哦噢了\"'“”‘’ ]+$");
  private static final String THEN =
      "| ?"
          + ReplyVocabulary.any("return.then")
          + "|\\p{IsHan}{1,8}(?:局|科|股|委|办|校|院|中心|镇|乡|街道|公司|大队|支队|政府|管委会|办事处|中学|小学|[一二三四五]中|供销社)"
          + "|\\p{IsHan}{0,8}"
          + ReplyVocabulary.any("object")
          + "(?=$|[\\p{P}\\s]))";
  private static final Pattern ENDS = ReplyVocabulary.pattern("^(?:$|[\\p{P}\\p{S}\\s]" + THEN);
  private static final Pattern ENDS_LATIN =
      ReplyVocabulary.pattern("^ ?(?:$|[\\n。.,!;:—–\\p{IsHan}]|- |-\\n" + THEN);
  private static final Pattern NEVER =
      ReplyVocabulary.pattern("^ ?" + ReplyVocabulary.any("return.never"));
  // 不同意退回 and 退回同意 say nothing certain; 不同意通过 does.
  private static final Pattern DOUBLE =
      ReplyVocabulary.pattern(
          "^[ \"'“”]*"
              + ReplyVocabulary.any("return")
              + "|^ +(?!"
              + ReplyVocabulary.any("approve.noun")
              + ")"
              + APPROVE);
  private static final Pattern TURNED = ReplyVocabulary.pattern("^" + APPROVE);
  private static final Pattern TURNED_INTO =
      ReplyVocabulary.pattern(
          "^ ?"
              + ReplyVocabulary.any("return.turned")
              + " ?(?!"
              + ReplyVocabulary.any("approve.noun")
              + ")"
              + APPROVE);
  private static final Pattern NO = ReplyVocabulary.pattern(ReplyVocabulary.any("return.no"));
  private static final Pattern RESIGNED =
      ReplyVocabulary.pattern(ReplyVocabulary.text("return.resigned"));
  private static final Pattern BOUNCED =
      ReplyVocabulary.pattern(ReplyVocabulary.text("return.bounced"));
  private static final Pattern SENTENCE = Pattern.compile("^[^。.!;:\\n]*");
  private static final Pattern QUESTION =
      ReplyVocabulary.pattern(ReplyVocabulary.any("return.question") + "\\s*$|\\?");
  private static final Pattern FIRST_QUESTION =
      ReplyVocabulary.pattern(
          "^ ?(?:"
              + ReplyVocabulary.any("return.question")
              + "|\\p{IsHan}{0,6}?"
              + ReplyVocabulary.any("return.asked")
              + "|"
              + ReplyVocabulary.text("return.first.question.pattern")
              + ")");
  // Return it? Not sure
  private static final Pattern ASKED_FIRST =
      Pattern.compile("^[^\\p{P}\\n]{0,8}\\?|^[a-z ]{0,24}\\?");
  private static final Pattern ASKS_ANYWHERE =
      ReplyVocabulary.pattern(ReplyVocabulary.text("return.asks.anywhere.pattern"));
  private static final Pattern ASKS =
      ReplyVocabulary.pattern("(?:^|[,、 ])" + ReplyVocabulary.any("return.asks"));
  private static final Pattern CANCELLED =
      ReplyVocabulary.pattern(ReplyVocabulary.any("cancelled"));
  private static final Pattern IF =
      ReplyVocabulary.pattern("(?:^|[,、 ])" + ReplyVocabulary.any("return.if"));
  private static final Pattern IF_HARMLESS =
      ReplyVocabulary.pattern(ReplyVocabulary.any("return.if.harmless"));
  private static final Pattern OWN = ReplyVocabulary.pattern(ReplyVocabulary.any("return.own"));
  private static final Pattern SEAM = Pattern.compile("[[\\p{P}\\p{So}\\n]&&[^\"'“”‘’「」『』]]+");
  // What follows a colon is said of what stands before it.
  private static final Pattern WIDE_SEAM =
      Pattern.compile("[[\\p{P}\\p{So}\\n]&&[^:\"'“”‘’「」『』]]+");
  // 应为(调整后-年初)/年初 goes on behind the bracket.
  private static final Pattern FORMULA = Pattern.compile("(?<=[为是])\\((?=[^)]*[-+*/×÷])");
  // No noun is made of the word: 退回的, 退回率.
  private static final Pattern TASK =
      Pattern.compile("[\\p{IsHan}&&[^的率吗谁哪过后前不没未件书函单时]]{1,10}(?=$|[\\p{P}\\s])");
  private static final char BACK = '\uE021';
  private static final char FILLER = '\uE022';
  private static final Lexicon TAKEN_BACK =
      new Lexicon().with(FILLER, "taken.back.filler").with(BACK, "taken.back");
  private static final Pattern IS_TAKEN_BACK =
      Pattern.compile(
          "[ :\"'“”‘’「」『』" + FILLER + "]*+" + BACK + "[ \"'“”‘’「」『』" + FILLER + BACK + "]*+");

  private final String word;
  private final String rest;
  private final String written;
  private final Refused refused;

  /**
   * Words after a return.
   *
   * @param word the return itself, folded
   * @param rest all after it, folded
   * @param written the same as it was written
   */
  Returning(String word, String rest, String written) {
    this.word = word.replace(" ", "");
    this.rest = rest;
    this.written = written;
    this.refused = new Refused(this.word, rest);
  }

  Understanding understood() {
    return understood(isReturn());
  }

  /** The same behind a reason, where more is plain: what is to be done follows in few words. */
  Understanding understoodAfterReason() {
    return understood(isReturn() || !refused.isPast() && TASK.matcher(rest).lookingAt());
  }

  private Understanding understood(boolean returns) {
    if (asks()) {
      return Meanings.unclear("question");
    }
    if (alsoApproves()) {
      return Meanings.unclear("both-words");
    }
    if (isTakenBack()) {
      return Meanings.unclear("cancelled");
    }
    if (BOUNCED.matcher(rest).find()) {
      return Meanings.unclear("bounce");
    }
    if (PutOff.isOne(word, clauses())) {
      return Meanings.unclear("put-off");
    }
    if (IF.matcher(IF_HARMLESS.matcher(sentence()).replaceAll("")).find()) {
      return Meanings.unclear("conditional");
    }
    return returns && !isResigned() ? withNotes() : Meanings.unclear("unsure");
  }

  private boolean alsoApproves() {
    boolean no = NO.matcher(word).matches();
    return DOUBLE.matcher(rest).find()
        || TURNED_INTO.matcher(rest).find()
        || !no && TURNED.matcher(rest).find()
        || clauses().stream().skip(1).anyMatch(Returning::approves);
  }

  /** A note may begin with that word, too, but then it tells what is wrong. */
  private static boolean approves(String clause) {
    String bare = SOFTENED.matcher(clause).replaceAll("");
    Matcher m = ALSO_APPROVED.matcher(bare);
    return m.find() && new Approving(m.group(1), bare.substring(m.end()), "").doubt() == null;
  }

  private boolean isTakenBack() {
    return CANCELLED.matcher(rest).find()
        || WIDE_SEAM
            .splitAsStream(FORMULA.matcher(rest).replaceAll(""))
            .anyMatch(c -> IS_TAKEN_BACK.matcher(TAKEN_BACK.marked(c)).matches());
  }

  private boolean isResigned() {
    return refused.isElsewhere()
        || clauses().stream().anyMatch(c -> RESIGNED.matcher(c.trim()).matches());
  }

  private List<String> clauses() {
    return Arrays.asList(SEAM.split(rest));
  }

  /** A question in the sentence of the decision, or a short one after it, asks about it. */
  private boolean asks() {
    String next = rest.substring(sentence().length());
    String after = next.isEmpty() ? "" : firstSentence(next.substring(1)).trim();
    return FIRST_QUESTION.matcher(rest).find()
        || ASKED_FIRST.matcher(rest).find()
        || isShortQuestion(sentence().substring(sentence().lastIndexOf(',') + 1))
        || ASKS.matcher(sentence()).find()
        || ASKS_ANYWHERE.matcher(rest).find()
        || isShortQuestion(after);
  }

  private static boolean isShortQuestion(String clause) {
    return clause.length() <= SHORT_QUESTION && QUESTION.matcher(clause).find();
  }

  private String sentence() {
    return firstSentence(rest);
  }

  private static String firstSentence(String text) {
    Matcher m = SENTENCE.matcher(text);
    return m.find() ? m.group() : "";
  }

  private boolean isReturn() {
    if (NEVER.matcher(rest).find()) {
      return false;
    }
    if (refused.isNamed() || refused.isClaim()) {
      return true;
    }
    boolean latin = word.charAt(0) < 0x80;
    return latin
        ? ENDS_LATIN.matcher(rest).find() && !(rest.length() < SHORT && OWN.matcher(rest).find())
        : ENDS.matcher(rest).find();
  }

  private Understanding withNotes() {
    String told = refused.isClaim() ? word + written : refused.without(written);
    String notes = refused.isClaim() ? told : Notes.of(told);
    if (notes.length() > LONGEST) {
      return Meanings.unclear("too-long");
    }
    return Notes.sayWhatToRevise(notes) && Notes.tell(told)
        ? new Understanding(Meaning.RETURN, notes, null)
        : new Understanding(Meaning.NOTES_WANTED, "", null);
  }
}
