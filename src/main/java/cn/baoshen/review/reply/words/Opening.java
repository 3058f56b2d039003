package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How words begin: greeting, number or label first, then the word of a decision.
 *
 * @param choice {@link Meaning#UNCLEAR} when no such word comes
 * @param word the word, folded
 * @param end place behind the word
 */
record Opening(Meaning choice, String word, int end) {
  private static final Opening NONE = new Opening(Meaning.UNCLEAR, "", 0);
  private static final int MOST_LEADS = 24;
  private static final int ASCII = 0x80;
  private static final String PUNCTUATION =
      "[ \\n【】\\[\\]()<>{}\"'“”‘’《》「」『』*#·•.,。、:;!_—–✅✔☑√✓=👍👌🆗😊🙏-]";
  private static final String NO_TITLE = "(?!经|据|按|由|与|和|跟|向|听|报|请|已|受|应|根|代|替|奉|遵|待|等|如|若)";
  private static final Pattern LEAD = ReplyVocabulary.pattern(String.join("|", leads()));
  private static final Pattern GREETING =
      ReplyVocabulary.pattern("(?:" + String.join("|", greetings()) + ")[ \\n,:.。!、~]*+");
  // Finds something in order, or tells that the report was read; a stop follows.
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[\\p{IsHan}a-z\\d、/()《》“”\"'%·-](?:[\\p{IsHan}a-z\\d、/()《》“”\"'%· -]|(?<=\\d)\\.(?=\\d)|(?<=\\d),(?=\\d{3})){1,60}?(?=,(?!(?<=\\d,)\\d{3})|[。;!:~\\n]|\\.(?!\\d)|(?<=\\p{IsHan}) |我?同意(?!见|的(?![,。!~\\n ]|$)))");
  // After whom, or by which rules, somebody decides.
  private static final Pattern BASIS =
      ReplyVocabulary.pattern(ReplyVocabulary.text("lead.basis.pattern"));
  private static final Pattern READ_BY_OTHERS =
      ReplyVocabulary.pattern(ReplyVocabulary.text("lead.others.read.pattern"));
  private static final Pattern SEEN =
      ReplyVocabulary.pattern(ReplyVocabulary.text("lead.seen.pattern"));
  private static final Pattern TELLING =
      Pattern.compile("(?:[^\\p{IsHan}\"“”‘’'《》]*\\p{IsHan}){5}[^\"“”‘’'《》]*");
  private static final Pattern TOLD_ON = Pattern.compile("[,。;!\n]");
  // Dictated without a stop: 没有问题同意.
  private static final Pattern RUNS_ON = Pattern.compile("\\p{IsHan}我?同意");
  private static final Pattern NO_OBJECTION =
      ReplyVocabulary.pattern(ReplyVocabulary.any("lead.no.objection"));
  private static final Pattern READ =
      ReplyVocabulary.pattern(".*" + ReplyVocabulary.any("lead.read"));
  private static final Pattern OTHERS = ReplyVocabulary.pattern(ReplyVocabulary.any("lead.never"));
  private static final String RETURNED =
      "(?:"
          + ReplyVocabulary.any("lead.returned")
          + ReplyVocabulary.any("lead.returned.must")
          + "?(?="
          + ReplyVocabulary.any("return")
          + ReplyVocabulary.any("lead.returned.to")
          + "?(?:吧|$|[\\p{P}\\n])))?+";
  private static final Map<Meaning, Pattern> WORDS = words();

  /** A return at a place, with what leads to it; null when none is there. */
  static @Nullable Opening returning(String folded, int place) {
    Opening opening =
        found(Meaning.RETURN, Objects.requireNonNull(WORDS.get(Meaning.RETURN)), folded, place);
    return opening == NONE ? null : opening;
  }

  /** The place behind the greetings, which are no part of what is said. */
  static int greeted(String folded) {
    Matcher greeting = GREETING.matcher(folded);
    int at = 0;
    while (greeting.region(at, folded.length()).lookingAt() && greeting.end() > at) {
      at = greeting.end();
    }
    return at;
  }

  static Opening of(String folded) {
    Matcher lead = LEAD.matcher(folded);
    int at = 0;
    boolean found = false;
    boolean strange = false;
    for (int i = 0; i < MOST_LEADS && at <= folded.length(); i++) {
      Opening opening = isDoneWith(folded, at) ? NONE : at(folded, at);
      if (opening != NONE) {
        return found && opening.choice != Meaning.APPROVE || strange ? NONE : opening;
      }
      boolean leads = lead.region(at, folded.length()).lookingAt();
      int next = leads ? lead.end() : finding(folded, at);
      if (next == at) {
        next = telling(folded, at);
        strange = true;
      } else {
        strange = strange && !new Clauses(folded.substring(at, next)).endWell();
      }
      if (next == at) {
        return NONE;
      }
      found |= !leads && !READ.matcher(folded).region(at, next).matches();
      at = next;
    }
    return NONE;
  }

  /** An earlier return is told of, or none is asked for. */
  private static boolean isDoneWith(String folded, int place) {
    return BASIS.matcher(folded).region(place, folded.length()).lookingAt();
  }

  /** The end of a clause that finds all in order; an approval may follow it. */
  private static int finding(String folded, int at) {
    Matcher basis = BASIS.matcher(folded).region(at, folded.length());
    if (basis.lookingAt()) {
      return basis.end();
    }
    Matcher seen = SEEN.matcher(folded).region(at, folded.length());
    if (seen.useTransparentBounds(true).lookingAt()) {
      return seen.end();
    }
    Matcher clause = CLAUSE.matcher(folded).region(at, folded.length());
    if (!clause.lookingAt()
        || READ_BY_OTHERS.matcher(clause.group()).matches()
        || OTHERS.matcher(NO_OBJECTION.matcher(clause.group()).replaceAll("")).find()) {
      return at;
    }
    Clauses said = new Clauses(clause.group());
    boolean latin = clause.group().charAt(0) < ASCII;
    boolean runsOn = RUNS_ON.matcher(folded).region(clause.end() - 1, folded.length()).lookingAt();
    if (runsOn && !said.endWell()) {
      return at;
    }
    boolean good = latin ? said.areHarmless() : said.isHarmless();
    return said.doubt() == null && good ? clause.end() : at;
  }

  /**
   * The end of a clause that tells something which is not known, but holds no doubt, speaks of no
   * matter of the report and names nobody: an approval counts when a good finding comes between.
   */
  private static int telling(String folded, int at) {
    Matcher clause = CLAUSE.matcher(folded).region(at, folded.length());
    return clause.lookingAt()
            && TELLING.matcher(clause.group()).matches()
            && TOLD_ON.matcher(folded).region(clause.end(), folded.length()).lookingAt()
            && !OTHERS.matcher(clause.group()).find()
            && new Clauses(clause.group()).isFreeOfDoubt()
        ? clause.end()
        : at;
  }

  private static Opening at(String folded, int place) {
    return WORDS.entrySet().stream()
        .map(e -> found(e.getKey(), e.getValue(), folded, place))
        .filter(o -> o != NONE)
        .findFirst()
        .orElse(NONE);
  }

  private static Opening found(Meaning choice, Pattern pattern, String folded, int place) {
    Matcher m = pattern.matcher(folded).region(place, folded.length());
    return m.useTransparentBounds(true).lookingAt()
        ? new Opening(choice, m.group(1), m.end())
        : NONE;
  }

  private static Map<Meaning, Pattern> words() {
    Map<Meaning, Pattern> words = new EnumMap<>(Meaning.class);
    words.put(
        Meaning.WITHDRAW,
        ReplyVocabulary.pattern(
            wish("lead.wish", "lead.wish.withdraw")
                + word("withdraw")
                + "(?=$|[\\p{P}\\s]| ?"
                + ReplyVocabulary.any("withdraw.then")
                + ")"));
    words.put(
        Meaning.RETURN,
        ReplyVocabulary.pattern(
            wish("lead.wish") + RETURNED + word("return", "退(?=$|[\\p{P}\\n])|")));
    words.put(
        Meaning.APPROVE,
        ReplyVocabulary.pattern(word("approve", ReplyVocabulary.text("approve.agree.pattern"))));
    return words;
  }

  private static String wish(String... keys) {
    return "(?:" + ReplyVocabulary.any(keys) + "[ ,.。!]*+){0,3}+";
  }

  /** A Latin word is no part of a longer one, nor of one joined by a hyphen. */
  private static String word(String key) {
    return word(key, "");
  }

  private static String word(String key, String shorter) {
    return "("
        + shorter
        + ReplyVocabulary.spaced(key, " {0,2}")
        + "|"
        + ReplyVocabulary.any(key + ".latin")
        + ")(?!-[a-z])(?:[,!~ ]{0,2}\\1(?![书函的见章]))*+";
  }

  private static String[] leads() {
    String caseId = "\\[?[a-z0-9][a-z0-9._-]{0,80}?-\\d{4}(?:-[a-z0-9_-]{1,90}?)?-r\\d{1,6}\\]?";
    String number = "\\(?(?:\\d{1,2}|[一二三四])\\)?[.、)）:](?!\\d)|[a-z\\d] ?(?=[同批通退不])";
    String tag = "[\\[【(<*!]{0,3}" + ReplyVocabulary.any("banner.tag") + "[\\]】)>*:!]{1,3}";
    String crossed = "[❌✖✗✘👎🚫⛔⚠❗🔴🔙↩]\\x{FE0F}?(?= ?" + ReplyVocabulary.any("return") + ")";
    String joined = ReplyVocabulary.any("lead.joined") + "(?!\\p{IsHan}{0,2}(?:说|问|想|看|认为|觉得))";
    return new String[] {
      tag,
      caseId,
      number,
      label(),
      joined,
      String.join("|", greetings()),
      PUNCTUATION,
      crossed,
      ReplyVocabulary.text("lead.unit.pattern")
    };
  }

  private static String[] greetings() {
    String separate =
        ReplyVocabulary.any("lead")
            + "(?:了|啦|哈|的)?(?="
            + PUNCTUATION
            + "|我?同意(?!见|的(?![,。!~\\n ]|$)))";
    String titled =
        "(?:尊敬的|敬爱的)\\p{IsHan}{1,12}[:,!] ?|"
            + NO_TITLE
            + "(?:[\\p{IsHan}、]{0,8}?"
            + ReplyVocabulary.any("lead.title")
            + "们?|[小老]\\p{IsHan}[呀啊哈哎]?) ?,? ?(?:[您你]?好)?(?:[:,!]|\\n)";
    String named =
        "["
            + String.join("", ReplyVocabulary.list("surname"))
            + "]\\p{IsHan}{1,2}[:,] ?\\n|\\p{IsHan}{2,14}(?:局|单位|委|中心|校|院|镇|乡|街道|办)[:,] ?\\n";
    String signed =
        "["
            + String.join("", ReplyVocabulary.list("surname"))
            + "](?!\\p{IsHan}?[长任记局总科])(?!\\p{IsHan}?"
            + ReplyVocabulary.any("not.name")
            + ")\\p{IsHan}{1,2}(?= 同意[ 。.,]*\\d)";
    String english =
        "(?:dear|hi|hello) [a-z. ]{1,30}?(?:[,:!]|\\n)|to:? ?\\p{IsHan}{1,12}:|@[^\\s@,:]{1,12}(?=[ ,:])";
    String busy = ReplyVocabulary.text("busy.pattern") + "|" + ReplyVocabulary.text("face.pattern");
    return new String[] {label(), english, separate, titled, named, signed, speaker(), busy};
  }

  /** The writer's own name before a comment: 副局长 陈志强：同意; not when several are heard. */
  private static String speaker() {
    String name =
        "(?!"
            + ReplyVocabulary.any("lead.speaks.no")
            + ")(?:"
            + ReplyVocabulary.any("surname.double")
            + "|["
            + String.join("", ReplyVocabulary.list("surname"))
            + "])(?!\\p{IsHan}?[长任记局总科])(?!\\p{IsHan}?"
            + ReplyVocabulary.any("not.name")
            + ")\\p{IsHan}{1,2}(?<!"
            + ReplyVocabulary.text("lead.speaks.pattern")
            + ")(?: ?\\(\\p{IsHan}{1,12}\\))? ?:";
    String decision =
        "(?:" + ReplyVocabulary.any("approve") + "|" + ReplyVocabulary.any("return") + ")";
    String title =
        "(?:" + NO_TITLE + "\\p{IsHan}{0,8}?" + ReplyVocabulary.any("lead.title") + " ?)?";
    return title + name + "(?= ?" + decision + ")(?![\\s\\S]{0,300}?\\n ?\\p{IsHan}{2,8} ?:)";
  }

  private static String label() {
    return ReplyVocabulary.any("lead.label") + "(?= ?[:\\]】\\n]|[为是]| ?(?:同意|退回))(?: ?:|[为是])?";
  }
}
