package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.CleanText;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.regex.Pattern;

/** What new words say; in doubt, nothing. */
public final class Meanings {
  /** Why words of thanks, or that something was received, decide nothing. */
  public static final String THANKS = "thanks";

  private static final int LONGEST = 20_000;

  // The head of a MIME part stands in words only where the mail's own head was lost on its way.
  private static final Pattern PART_HEAD =
      Pattern.compile("(?im)^Content-(?:Type|Transfer-Encoding|Disposition): ?\\S");
  private static final Pattern ASKS = ReplyVocabulary.pattern(ReplyVocabulary.any("withdraw.asks"));

  private static final Pattern COURTESY =
      ReplyVocabulary.pattern(
          "(?:[\\p{P}\\p{So}\\s]*(?:"
              + ReplyVocabulary.any("courtesy")
              + "))++[\\p{P}\\p{So}\\s&&[^?]]*");

  // 退回，> 90% 的写法应改为 ≥ 90%
  private static final Pattern COMPARES = Pattern.compile("[>＞] ?\\d");
  private static final Pattern IDLE =
      ReplyVocabulary.pattern(
          "[\\p{P}\\s]*(?:" + ReplyVocabulary.any("notes.idle") + ")[\\p{P}\\s]*");
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private Meanings() {}

  public static Understanding of(NewWords words) {
    if (words.text().isBlank() && words.aside().lines().limit(1).anyMatch(Meanings::isCourtesy)) {
      return unclear(THANKS);
    }
    if (words.text().isBlank()) {
      return unclear(words.cut() ? "too-long" : words.quoting() ? "only-quote" : "empty");
    }
    if (!words.certain()) {
      return unclear("only-quote");
    }
    if (words.cut()) {
      return unclear("too-long");
    }
    Understanding alone = of(words.text());
    // Who writes two dashes and goes on below them has not signed.
    boolean aside = alone.meaning() == Meaning.APPROVE && Aside.saysMore(words.aside());
    if (aside) {
      return unclear("conditional");
    }
    if (alone.meaning() == Meaning.APPROVE && !QuietLine.areHarmless(words.below())) {
      return unclear("more-words");
    }
    return decides(alone) && Proxy.signs(words) ? unclear("by-another") : alone;
  }

  private static boolean decides(Understanding said) {
    return said.meaning() == Meaning.APPROVE || said.meaning() == Meaning.RETURN;
  }

  /**
   * False for notes typed on a page beside a return that say nothing to revise, by the words that
   * mail is asked for again by; who chose to return has decided, so in doubt they are notes.
   */
  public static boolean areNotes(String typed) {
    String words = CleanText.trimmed(CleanText.of(typed));
    return LETTER.matcher(typed).find()
        && !IDLE.matcher(NormalizedText.of(typed)).matches()
        && Notes.mayTell(Notes.of(words))
        && !isBareReturn(words);
  }

  /** 退回修改 says no more than the choice beside it. */
  private static boolean isBareReturn(String words) {
    NormalizedText folded = new NormalizedText(words);
    String rest = folded.originalFrom(Opening.of(folded.text()).end());
    return of(words).meaning() == Meaning.NOTES_WANTED && !Notes.mayTell(Notes.of(rest));
  }

  /**
   * True when notes typed on a page beside an approval or a return leave it what it is, read as
   * lines below it in a mail are.
   *
   * @param approves whether an approval was chosen
   */
  public static boolean suit(boolean approves, String typed) {
    if (typed.isBlank()) {
      return true;
    }
    String approval = ReplyVocabulary.list("approve").get(0) + "\n";
    String words = CleanText.trimmed(CleanText.of(typed));
    return approves
        ? of(approval + words).meaning() == Meaning.APPROVE
        : of(words).meaning() != Meaning.APPROVE;
  }

  /** Of clean words, trimmed. */
  public static Understanding of(String words) {
    if (words.length() > LONGEST) {
      return unclear("too-long");
    }
    if (words.indexOf('\uFFFD') >= 0 || PART_HEAD.matcher(words).find()) {
      return unclear("unreadable");
    }
    NormalizedText folded = new NormalizedText(words);
    Opening opening = Opening.of(folded.text());
    String rest = folded.text().substring(opening.end());
    String written = folded.originalFrom(opening.end());
    return switch (opening.choice()) {
      case RETURN -> new Returning(opening.word(), rest, written).understood();
      case APPROVE -> new Approving(opening.word(), rest, written).understood();
      case WITHDRAW -> withdrawn(rest);
      default -> Reasoned.in(folded).orElseGet(() -> undecided(folded.text()));
    };
  }

  private static Understanding undecided(String folded) {
    return unclear(isCourtesy(folded) ? THANKS : "no-word");
  }

  private static boolean isCourtesy(String words) {
    return COURTESY.matcher(NormalizedText.of(words)).matches();
  }

  private static Understanding withdrawn(String rest) {
    return ASKS.matcher(rest).find()
        ? unclear("question")
        : new Understanding(Meaning.WITHDRAW, "", null);
  }

  public static Understanding unclear(String because) {
    return new Understanding(Meaning.UNCLEAR, "", because);
  }

  /** The end of words without what introduces it. */
  static String notes(String rest) {
    int start = 0;
    while (start < rest.length()
        && introduces(rest.charAt(start))
        && !COMPARES.matcher(rest).region(start, rest.length()).lookingAt()) {
      start++;
    }
    return CleanText.trimmed(rest.substring(start));
  }

  private static boolean introduces(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || ",.:;!，。：；！、．】])）|~～>”\"'’*—–-…》」』".indexOf(c) >= 0;
  }
}
