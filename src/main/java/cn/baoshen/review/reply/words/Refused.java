package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands right after a return, without a stop between: the report that is sent back, or what
 * is not agreed to. It belongs to the decision: 不同意通过 does not ask the unit to let it pass.
 */
final class Refused {
  private static final Pattern NO = ReplyVocabulary.pattern(ReplyVocabulary.any("return.no"));
  private static final String END = "了?吧?(?=$|[\\p{P}\\s])";
  // What follows a comma is said of the report that was named: 不同意该结果，应为“中”。
  private static final Pattern GOES_ON = Pattern.compile("^ ?[,、].*", Pattern.DOTALL);
  private static final Pattern REPORT =
      ReplyVocabulary.pattern("^ ?" + ReplyVocabulary.text("refused.report.pattern") + END);
  private static final Pattern ACT =
      ReplyVocabulary.pattern(
          "^ ?(?:"
              + ReplyVocabulary.text("refused.act.pattern")
              + "|"
              + ReplyVocabulary.text("refused.report.pattern")
              + ")"
              + END);
  private static final Pattern REPORT_OR_FIGURE =
      ReplyVocabulary.pattern(
          "^ ?\\p{IsHan}{0,8}(?:报告|表|材料|资料|结果|结论|得分|评分|分数|等级|等次|意见)(?=[\\p{P}\\s])");
  private static final Pattern CLAIM =
      ReplyVocabulary.pattern("^ ?" + ReplyVocabulary.text("refused.claim.pattern"));
  private static final Pattern OPINION =
      ReplyVocabulary.pattern("^ ?" + ReplyVocabulary.text("refused.opinion.pattern"));
  private static final Pattern EARLIER_TIER =
      ReplyVocabulary.pattern("^ ?(?:" + ReplyVocabulary.text("refused.tier.pattern") + ")");
  private static final Pattern PAST = Pattern.compile("[未没].*");

  private final String word;
  private final String rest;
  private final boolean no;

  /**
   * What stands after a return.
   *
   * @param word the return itself, folded, without blanks
   * @param rest all after it, folded
   */
  Refused(String word, String rest) {
    this.word = word;
    this.rest = rest;
    this.no = NO.matcher(word).matches();
  }

  /** True when it names the report or an act. */
  boolean isNamed() {
    return (no ? ACT : REPORT).matcher(rest).find();
  }

  /** True when it is a claim of the report that is not believed: 不同意满意度写成100%. */
  boolean isClaim() {
    return no && !isNamed() && CLAIM.matcher(rest).find();
  }

  /** True when it is somebody's opinion, or the report goes to an earlier tier, not to its unit. */
  boolean isElsewhere() {
    return no ? OPINION.matcher(rest).find() : EARLIER_TIER.matcher(rest).find();
  }

  /** True for a word that is also said of the past, such as 未通过: nothing may hang on it. */
  boolean isPast() {
    return PAST.matcher(word).matches();
  }

  private String after(Matcher named) {
    return named.find() ? rest.substring(named.end()) : "";
  }

  /** What was written after the word without that. */
  String without(String written) {
    Matcher named = (no ? ACT : REPORT).matcher(rest);
    boolean more =
        no && REPORT_OR_FIGURE.matcher(rest).find() && GOES_ON.matcher(after(named)).matches();
    return named.find(0) && !more ? new NormalizedText(written).originalFrom(named.end()) : written;
  }
}
