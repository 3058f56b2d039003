package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.Lexicon;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A return whose reason comes first: 附件3合计数不符，退回。 */
final class Reasoned {
  private static final int LONGEST = 4000;
  // The end of a clause, and what leads from the reason to the word.
  private static final Pattern SEAM =
      ReplyVocabulary.pattern(
          "(?:[,。.;:!~\\n—…](?<!\\d\\.(?=\\d))|(?<=\\p{IsHan}) (?=\\p{IsHan}))[ \\n—…\"“”)）]*(?:"
              + ReplyVocabulary.any("reason.so")
              + " ?,? ?){0,2}");
  private static final char COMPLAINT = '\uE041';
  private static final char NEVER = '\uE042';
  private static final char GOOD = '\uE043';
  private static final char HARMLESS = '\uE044';
  private static final Lexicon WORDS =
      new Lexicon()
          .with(GOOD, "good")
          .with(COMPLAINT, "reason")
          .with(NEVER, "reason.never")
          .with(HARMLESS, "reason.harmless");
  private static final Pattern CLAUSES = Pattern.compile("[,。.;:!\\n]");

  private static final Pattern NOW = ReplyVocabulary.pattern(ReplyVocabulary.any("reason.now"));
  private static final Pattern TOLD =
      ReplyVocabulary.pattern(ReplyVocabulary.text("reason.told.pattern"));
  private static final Pattern REQUEST =
      ReplyVocabulary.pattern(ReplyVocabulary.text("reason.asks.pattern"));
  private static final Pattern FIGURES = Pattern.compile("\\d+[^\\d]+\\d");
  private static final Pattern STOPS = Pattern.compile("\\p{IsHan}{0,10}[\\p{P}\\s]*");

  private Reasoned() {}

  /** What it says; empty when no reason is followed by a return. */
  static Optional<Understanding> in(NormalizedText folded) {
    String text = folded.text();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher seam = SEAM.matcher(text);
    while (seam.find()) {
      Opening opening = at(text, seam);
      if (opening != null) {
        boolean last = STOPS.matcher(text.substring(opening.end())).matches();
        String before = text.substring(0, seam.start());
        if (!isOwn(before)) {
          return Optional.empty();
        }
        return isReason(before, last)
            ? understood(folded, seam.start(), opening)
            : withNotes(folded, opening);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Opening at(String text, Matcher seam) {
    return Opening.returning(text, seam.end());
  }

  /**
   * Something is complained of last, or asked for, or figures are set against each other and
   * nothing follows.
   */
  private static boolean isReason(String before, boolean last) {
    String marked = WORDS.marked(before);
    String weighty =
        CLAUSES
            .splitAsStream(marked)
            .filter(c -> c.indexOf(COMPLAINT) >= 0 || c.indexOf(GOOD) >= 0)
            .reduce("", (a, b) -> b);
    boolean figures = last && weighty.isEmpty() && FIGURES.matcher(marked).find();
    boolean asks = REQUEST.matcher(before).find();
    return figures || asks || weighty.indexOf(COMPLAINT) >= 0;
  }

  /** Nobody else is told to have said it, and nothing is supposed or past. */
  private static boolean isOwn(String before) {
    return WORDS.marked(before).indexOf(NEVER) < 0 && !TOLD.matcher(before).find();
  }

  /** What comes first is no complaint: it counts when what follows says what to revise. */
  private static Optional<Understanding> withNotes(NormalizedText folded, Opening opening) {
    String rest = folded.text().substring(opening.end());
    return Optional.of(
            new Returning(opening.word(), rest, folded.originalFrom(opening.end())).understood())
        .filter(said -> said.meaning() == Meaning.RETURN && !turnsOut(rest))
        .map(said -> new Understanding(Meaning.RETURN, notes(folded), null));
  }

  private static Optional<Understanding> understood(
      NormalizedText folded, int reason, Opening opening) {
    String rest = folded.text().substring(opening.end());
    Understanding said =
        new Returning(opening.word(), rest, folded.originalFrom(opening.end()))
            .understoodAfterReason();
    boolean returns = said.meaning() == Meaning.RETURN || said.meaning() == Meaning.NOTES_WANTED;
    if (!returns) {
      return Optional.of(said);
    }
    if (turnsOut(rest)) {
      return Optional.empty();
    }
    // Of 有问题，退回 nobody learns what to revise.
    int greeted = Math.min(reason, Opening.greeted(folded.text()));
    String before = folded.text().substring(greeted, reason);
    boolean saysNothing = !Notes.sayWhatToRevise(before);
    return saysNothing && said.meaning() == Meaning.NOTES_WANTED
        ? Optional.of(said)
        : Optional.of(new Understanding(Meaning.RETURN, notes(folded), null));
  }

  /** What follows tells that all is well now. */
  private static boolean turnsOut(String rest) {
    return CLAUSES
        .splitAsStream(rest)
        .filter(c -> NOW.matcher(c).find())
        .map(WORDS::marked)
        .anyMatch(c -> c.indexOf(GOOD) >= 0 && c.indexOf(COMPLAINT) < 0);
  }

  private static String notes(NormalizedText folded) {
    return Meanings.notes(folded.originalFrom(Opening.greeted(folded.text())));
  }
}
