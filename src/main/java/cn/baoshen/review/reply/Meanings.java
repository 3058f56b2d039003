package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Understanding.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What new words say; in doubt, nothing. */
final class Meanings {
  private static final int LONGEST = 20_000;
  private static final String LEAD = "^[ 【】\\[\\]()<>{}\"'“”‘’《》「」『』*#·•.,。、:;!_—–-]*";
  private static final Pattern APPROVE =
      Vocabulary.pattern(LEAD + "(" + Vocabulary.any("approve") + "|approve[ds]?(?![a-z0-9]))");
  private static final Pattern RETURN =
      Vocabulary.pattern(LEAD + "(" + Vocabulary.any("return") + "|return(?:ed)?(?![a-z0-9]))");

  private Meanings() {}

  static Understanding of(NewWords words) {
    if (words.text().isBlank()) {
      return unclear(words.quoting() ? "only-quote" : "empty");
    }
    if (!words.certain()) {
      return unclear("only-quote");
    }
    Understanding alone = of(words.text());
    // Who writes two dashes and goes on below them has not signed.
    Understanding withAside = of(words.text() + "\n" + words.aside());
    return alone.meaning() == Meaning.APPROVE && withAside.meaning() != Meaning.APPROVE
        ? withAside
        : alone;
  }

  /** Of clean words, trimmed. */
  static Understanding of(String words) {
    if (words.length() > LONGEST) {
      return unclear("too-long");
    }
    if (words.indexOf('\uFFFD') >= 0) {
      return unclear("unreadable");
    }
    Folded folded = new Folded(words);
    Matcher returned = RETURN.matcher(folded.text());
    if (returned.find()) {
      return new Returning(folded, returned).understood();
    }
    Matcher approved = APPROVE.matcher(folded.text());
    return approved.find() ? new Approving(folded, approved).understood() : unclear("no-word");
  }

  static Understanding unclear(String because) {
    return new Understanding(Meaning.UNCLEAR, "", because);
  }

  /** The end of words without what introduces it. */
  static String notes(String rest) {
    int start = 0;
    while (start < rest.length() && introduces(rest.charAt(start))) {
      start++;
    }
    return CleanText.trimmed(rest.substring(start));
  }

  private static boolean introduces(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || ",.:;!，。：；！、．】])）”\"'’*—–-…》」』".indexOf(c) >= 0;
  }
}
