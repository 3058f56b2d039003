package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a writer set into the subject of an answer: 退回：回复：【待审】…. It decides nothing alone, but a
 * decision that it contradicts is none.
 */
public final class SubjectWords {
  private static final Pattern OURS =
      ReplyVocabulary.pattern(
          "[【\\[]" + ReplyVocabulary.any("subject.ours") + "[】\\]](?:.*-r\\d{1,6}\\]?|.*)");
  private static final Pattern REPLY =
      ReplyVocabulary.pattern(
          "(?<![\\p{IsHan}a-z])"
              + ReplyVocabulary.any("subject.reply")
              + " ?(?:\\[\\d+\\]|\\(\\d+\\))? ?:");
  private static final Pattern TAG =
      ReplyVocabulary.pattern(
          "\\*{2,}[^*]*\\*{2,}|^[ \\[【(<*!]*"
              + ReplyVocabulary.any("banner.tag")
              + "[ \\]】)>*!]*:|[\\[【({<]([^\\]】)}>]{1,40})[\\]】)}>]");

  private SubjectWords() {}

  /** What the words of a mail say, unless its subject says something else. */
  public static Understanding agreed(String subject, Understanding said) {
    boolean decides = said.meaning() == Meaning.APPROVE || said.meaning() == Meaning.RETURN;
    String doubt = decides ? against(NormalizedText.of(subject), said.meaning()) : null;
    return doubt == null ? said : Meanings.unclear(doubt);
  }

  private static @Nullable String against(String subject, Meaning said) {
    String bare = REPLY.matcher(OURS.matcher(subject).replaceFirst("")).replaceAll(" : ");
    boolean added = !bare.equals(subject);
    String words = TAG.matcher(bare).replaceAll(SubjectWords::decision).trim();
    Meaning told = Opening.of(words).choice();
    if (told == Meaning.UNCLEAR) {
      return said == Meaning.APPROVE ? doubt(words, added) : null;
    }
    String further = said == Meaning.APPROVE ? doubt(words, true) : null;
    return told == said ? further : "both-words";
  }

  /** Who writes a subject of their own may name a problem in it. */
  private static @Nullable String doubt(String words, boolean added) {
    String doubt = new Clauses(words).doubt();
    return added || "both-words".equals(doubt) ? doubt : null;
  }

  /** What a gateway sets in brackets is no word; what a person does may decide. */
  private static String decision(MatchResult tag) {
    String in = tag.group(1) == null ? "" : tag.group(1);
    boolean decides = Opening.of(in).choice() != Meaning.UNCLEAR;
    return Matcher.quoteReplacement(decides ? in + " " : " ");
  }
}
