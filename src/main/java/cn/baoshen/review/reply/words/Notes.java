package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.Lexicon;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person is to revise, as the reviewer wrote it. */
final class Notes {
  private static final char EMPTY = '\uE031';
  private static final char POINTER = '\uE032';
  private static final char ENCLOSURE = '\uE033';
  private static final Lexicon WORDS =
      new Lexicon()
          .with(POINTER, "notes.pointer")
          .with(ENCLOSURE, "notes.enclosure")
          .with(EMPTY, "notes.empty");
  private static final Pattern SAYS_NOTHING = Pattern.compile("[\\p{P}\\p{So}\\s" + EMPTY + "]*+");
  private static final Pattern ONLY_POINTS =
      Pattern.compile("[\\p{P}\\p{So}\\s" + EMPTY + POINTER + ENCLOSURE + "]*+");
  private static final Pattern AGAIN =
      ReplyVocabulary.pattern(
          "^[\\p{P}\\s]*(?:"
              + ReplyVocabulary.any("return", "return.latin")
              + ")(?=$|[\\p{P}\\s])");
  private static final Pattern ADDRESSEE =
      ReplyVocabulary.pattern(
          "^ ?(?:给|到|至)?(?:"
              + ReplyVocabulary.any("return.addressee")
              + "|\\p{IsHan}{1,8}(?:局|科|股|委|办|校|院|中心|镇|乡|政府|管委会|办事处|中学|小学|[一二三四五]中|供销社))(?=$|[\\p{P}\\s])");

  // What belongs to the word: 退回修改：1、…
  private static final Pattern LOOSE =
      ReplyVocabulary.pattern(
          "^[\\p{P}\\s]*+(?:" + ReplyVocabulary.any("notes.loose") + "){1,3}+(?=$|[\\p{P}\\s])");
  private static final Pattern ELSEWHERE =
      ReplyVocabulary.pattern(ReplyVocabulary.text("notes.elsewhere"));
  private static final Pattern CLAUSE = Pattern.compile("[^\\p{P}\\p{So}\\n]+");

  /** So few words say something only where they name a matter of the report. */
  private static final int LONGEST_VAGUE = 8;

  private static final Pattern KNOWN =
      Pattern.compile("[" + EMPTY + POINTER + ENCLOSURE + "]|[^\\p{L}]");
  private static final Pattern GENERAL =
      ReplyVocabulary.pattern(ReplyVocabulary.text("notes.general.pattern"));
  private static final Pattern MATTER =
      ReplyVocabulary.pattern(
          "[\\da-z一二三四五六七八九十]|"
              + ReplyVocabulary.any(
                  "notes.matter", "matter", "note.report", "note.telling", "reason"));

  private static final Pattern SENTENCE = Pattern.compile("[。!！;；]");

  private static final Pattern THANKS =
      ReplyVocabulary.pattern(
          "(?<=[\\p{P}\\s])(?:" + ReplyVocabulary.text("notes.thanks.pattern") + ")[。.!！~～ ]*$");
  private static final Pattern OPEN_END = Pattern.compile("[\\s,，、]+$");
  private static final Pattern BRACKETED = Pattern.compile("[(（]([^()（）]+)[)）][。.]?");

  private Notes() {}

  /** The notes in what follows a return: without the word itself, or whom it goes to. */
  static String of(String written) {
    String notes = without(LOOSE, without(ADDRESSEE, without(AGAIN, written)));
    String bare = BRACKETED.matcher(notes.strip()).replaceFirst("$1");
    return withoutThanks(Meanings.notes(isWhole(notes) ? bare : notes));
  }

  private static boolean isWhole(String notes) {
    return BRACKETED.matcher(notes.strip()).matches();
  }

  /** Thanks at their end are no notes; thanks alone are left. */
  private static String withoutThanks(String notes) {
    Matcher m = THANKS.matcher(notes);
    return m.find() && m.start() > 0
        ? withoutThanks(OPEN_END.matcher(notes.substring(0, m.start())).replaceFirst(""))
        : notes;
  }

  private static String without(Pattern opening, String written) {
    NormalizedText folded = new NormalizedText(written);
    Matcher m = opening.matcher(folded.text());
    return m.find() ? folded.originalFrom(m.end()) : written;
  }

  /**
   * False when nothing in them says what to revise: neither what follows the decision in its line,
   * nor any line below it.
   */
  static boolean tell(String written) {
    List<String> lines = written.lines().toList();
    return !lines.isEmpty()
        && (tellsBeside(of(lines.get(0))) || lines.stream().skip(1).anyMatch(NoteLine::tells));
  }

  private static boolean tellsBeside(String head) {
    return SENTENCE
        .splitAsStream(head)
        .anyMatch(said -> sayWhatToRevise(said) && !Closing.isOne(said));
  }

  /**
   * False for courtesies, for notes that only point to what is not sent on with them, and for a few
   * words that name no matter of the report.
   */
  static boolean sayWhatToRevise(String notes) {
    String here = here(notes);
    String marked = WORDS.marked(here);
    return saySomething(marked) && !isVague(marked, here);
  }

  /** The same where a few words may be notes, whatever they name. */
  static boolean mayTell(String notes) {
    return saySomething(WORDS.marked(here(notes)));
  }

  private static String here(String notes) {
    return CLAUSE.matcher(NormalizedText.of(notes)).replaceAll(Notes::unlessElsewhere);
  }

  private static boolean saySomething(String marked) {
    boolean points = marked.indexOf(ENCLOSURE) >= 0 && ONLY_POINTS.matcher(marked).matches();
    return !points && !SAYS_NOTHING.matcher(marked).matches();
  }

  /** A few words that name nothing of the report. */
  private static boolean isVague(String marked, String here) {
    return KNOWN.matcher(marked).replaceAll("").length() <= LONGEST_VAGUE
        && !MATTER.matcher(GENERAL.matcher(here).replaceAll("\n")).find();
  }

  private static String unlessElsewhere(MatchResult clause) {
    String said = clause.group().trim();
    return ELSEWHERE.matcher(said).matches() ? "" : Matcher.quoteReplacement(clause.group());
  }
}
