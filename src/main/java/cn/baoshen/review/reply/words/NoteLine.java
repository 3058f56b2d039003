package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.Lexicon;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Pattern;

/**
 * A line below the one that decides. It is a note when it tells what to revise; a name, a verse or
 * what a gateway adds may stand there as well, and nobody can know them all.
 */
final class NoteLine {
  private static final char TELLING = '\uE051';
  private static final char HARMLESS = '\uE052';
  private static final Lexicon WORDS =
      new Lexicon()
          .with(TELLING, "reason", "matter", "reservation", "opposite", "note.telling")
          .with(HARMLESS, "harmless", "reason.harmless", "slogan");
  private static final Pattern REPORT = ReplyVocabulary.pattern(ReplyVocabulary.any("note.report"));
  private static final Pattern ASIDE = ReplyVocabulary.pattern(ReplyVocabulary.any("note.aside"));
  private static final Pattern CONTACT =
      ReplyVocabulary.pattern(ReplyVocabulary.text("note.contact"));
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[\\s\\p{P}]{0,4}(?:\\d{1,2}|[一二三四五六七八九十])[.、):].*|.*\\b[a-z]\\d{1,3}\\b.*|=.*[(+*/].*");
  // 联系人：应填李建国
  private static final Pattern LABELLED =
      ReplyVocabulary.pattern(
          "^[^:]{1,20}: ?.{0,40}?(?:" + ReplyVocabulary.text("label.never.pattern") + ")");
  private static final Pattern QUOTED =
      Pattern.compile("^[\"'“”‘’「『《【].{2,60}[\"'“”‘’」』》】][.。!]?(?: ?[-—–]{1,2} ?.{2,12})?$");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:"
              + ReplyVocabulary.any("surname.double")
              + "|["
              + String.join("", ReplyVocabulary.list("surname"))
              + "])\\p{IsHan}{1,2}");

  private NoteLine() {}

  /** True when it certainly tells something of the report. */
  static boolean tells(String line) {
    String folded = NormalizedText.of(line).trim();
    if (NUMBERED.matcher(folded).matches()
        || LABELLED.matcher(folded).find()
        || CONTACT.matcher(folded).find()) {
      return true;
    }
    return WORDS.marked(folded).indexOf(TELLING) >= 0
        && (REPORT.matcher(folded).find() || !mayBeAside(line, folded));
  }

  private static boolean mayBeAside(String line, String folded) {
    return ASIDE.matcher(folded).find()
        || QUOTED.matcher(folded).matches()
        || NAME.matcher(folded).matches()
        || Motto.isOne(folded)
        || Closing.isOne(line);
  }
}
