package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.CleanText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words that begin with an approval: it counts when all after it is understood and harmless. */
final class Approving {
  private static final int LONGEST = 4000;
  private static final int LONGEST_OBJECT = 48;
  private static final Pattern ATTACHED =
      Pattern.compile(
          "^(?:[^\\p{P}\\p{So}\\p{Sm}\\s~+]|(?<=\\d)\\.(?=\\d)|(?<=\\p{IsHan})、(?=\\p{IsHan}))*");
  // Its number may stand right behind the word.
  private static final Pattern NUMBER = Pattern.compile("^ ?" + NamedReport.ID);
  private static final Pattern STRETCHED =
      Pattern.compile("(?:^|(?<=\\p{IsHan})) {1,3}(?=\\p{IsHan}(?:$|[ \\p{P}]))");
  private static final Pattern HESITATES = Pattern.compile(" ?\\.{3,}[. ]*");
  private static final Pattern LATIN = Pattern.compile("^[a-z].*");
  private static final Pattern STRICT =
      ReplyVocabulary.pattern(ReplyVocabulary.any("approve.strict"));
  private static final Pattern THROUGH =
      ReplyVocabulary.pattern("(?:" + ReplyVocabulary.any("object.through") + ")*+");
  // What is approved, by a word for a report; not the writer's, nor a part of it.
  private static final Pattern OBJECT =
      ReplyVocabulary.pattern(
          ".{0,40}"
              + ReplyVocabulary.any("object")
              + "(?:的|了|啦|为|是)?(?:\\d{1,3}(?:\\.\\d{1,2})?分?)?(?:[及和与、](?:其|相关|有关|全部|所附)?(?:附件|附表|佐证|佐证材料|材料|得分|分值|分数|等级|等次|结论|结果|内容|意见))?");
  private static final Pattern UNIT = Pattern.compile("(?:你|贵|我)们?(?:单位|局|处|科|校|院|中心)");
  private static final Pattern NO_OBJECT =
      ReplyVocabulary.pattern(ReplyVocabulary.any("object.not"));
  // Who agrees with a person's opinion may mean that they are against it.
  private static final Pattern OPINION =
      Pattern.compile(
          "(?!单位|部门)["
              + String.join("", ReplyVocabulary.list("surname"))
              + "]\\p{IsHan}{1,2}(?<![股科局里们位人处室组委办门])的(?:意见|看法|建议|说法)");
  // "Approved: …" is how headers look.
  private static final Pattern LABEL = Pattern.compile("^ ?:(?! ?[)d]).*", Pattern.DOTALL);

  private static final Pattern BY_OTHERS =
      Pattern.compile(" by (?!me\\b|us\\b|e?-?mail\\b|return\\b)");

  private static final Pattern NOTHING =
      ReplyVocabulary.pattern(ReplyVocabulary.text("approve.nothing.pattern"));

  private final String word;
  private final String rest;
  private final String written;

  /**
   * Words after an approval.
   *
   * @param word the approval itself, folded
   * @param rest all after it, folded
   * @param written the same as it was written
   */
  Approving(String word, String rest, String written) {
    this.word = word.replace(" ", "");
    this.rest = joined(word, NUMBER.matcher(rest).replaceFirst(""));
    this.written = written;
  }

  /** Who stretches the word by blanks stretches what follows it: 同 意 上 报. */
  private static String joined(String word, String rest) {
    return word.indexOf(' ') > 0 && !LATIN.matcher(word).matches()
        ? STRETCHED.matcher(rest).replaceAll("")
        : rest;
  }

  Understanding understood() {
    if (rest.length() > LONGEST) {
      return Meanings.unclear("too-long");
    }
    String doubt = doubt();
    return doubt == null
        ? new Understanding(Meaning.APPROVE, notes(), null)
        : Meanings.unclear(doubt);
  }

  /** What is said beside the word; with it where its sentence goes on: 同意报上去。 */
  private String notes() {
    return object().isEmpty() ? Meanings.notes(written) : CleanText.trimmed(word + written);
  }

  /** Why it does not count; null when it does. */
  @Nullable String doubt() {
    if (NOTHING.matcher(rest).find()) {
      return "both-words";
    }
    if (HESITATES.matcher(rest).matches()) {
      return "question";
    }
    Clauses clauses = new Clauses(rest);
    if (clauses.doubt() != null) {
      return clauses.doubt();
    }
    String object = object();
    if (!isApproved(object)) {
      return "no-word";
    }
    Clauses beside = object.isEmpty() ? clauses : new Clauses(rest.substring(object.length()));
    return beside.areHarmless() ? null : "more-words";
  }

  /** What stands right after the word, without a stop between. */
  private String object() {
    Matcher m = ATTACHED.matcher(rest);
    return m.find() ? m.group() : "";
  }

  private boolean isApproved(String object) {
    if (LATIN.matcher(word).matches()) {
      return object.isEmpty()
          && !LABEL.matcher(rest).matches()
          && !BY_OTHERS.matcher(rest).lookingAt();
    }
    if (STRICT.matcher(word).matches()) {
      return THROUGH.matcher(object).matches() && !isMeans();
    }
    String named = UNIT.matcher(object).replaceAll("");
    return object.isEmpty()
        || !OPINION.matcher(named).matches()
            && !NO_OBJECT.matcher(named).find()
            && (names(named) || new Clauses(named).isHarmless());
  }

  /** A report is named, and what follows without a stop, as in dictation, is harmless. */
  private static boolean names(String object) {
    return OBJECT.matcher(object).matches()
        || IntStream.range(1, Math.min(object.length(), LONGEST_OBJECT))
            .anyMatch(
                i ->
                    OBJECT.matcher(object.substring(0, i)).matches()
                        && new Clauses(object.substring(i)).isHarmless());
  }

  /** 通过 also means "by means of": what follows it after a blank only is not a new sentence. */
  private boolean isMeans() {
    return rest.startsWith(" ") && !new Clauses(rest.lines().findFirst().orElse("")).areHarmless();
  }
}
