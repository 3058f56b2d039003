package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of words that clauses are made of: one bit each, words in lists and in patterns. */
final class ClauseWords {
  /** A word somewhere in a clause: the place behind it and the classes it is of. */
  record Word(int end, long classes) {}

  private static final String KEY = "clause.word.";
  private static final int LONGEST_WORD = 16;

  private final Map<String, Long> bits = new HashMap<>();
  private final Map<String, Long> words = new HashMap<>();
  private final Map<Pattern, Long> patterns = new HashMap<>();

  /** The bit of a class, whose words are learnt when it is named first. */
  long bit(String name) {
    if (!bits.containsKey(name)) {
      bits.put(name, 1L << bits.size());
      learn(name, Objects.requireNonNull(bits.get(name)));
    }
    return Objects.requireNonNull(bits.get(name));
  }

  private void learn(String name, long bit) {
    ReplyVocabulary.list(KEY + name).stream()
        .filter(w -> !w.isEmpty())
        .forEach(w -> words.merge(NormalizedText.of(w), bit, (a, b) -> a | b));
    String pattern = ReplyVocabulary.text(KEY + name + ".pattern");
    if (pattern != null) {
      patterns.put(Pattern.compile(pattern), bit);
    }
  }

  /** The words that begin at a place of a clause. */
  List<Word> at(String clause, int from) {
    List<Word> found = new ArrayList<>();
    for (int end = from + 1; end <= Math.min(clause.length(), from + LONGEST_WORD); end++) {
      Long classes = words.get(clause.substring(from, end));
      if (classes != null) {
        found.add(new Word(end, classes));
      }
    }
    patterns.forEach(
        (pattern, bit) -> {
          Matcher m = pattern.matcher(clause).region(from, clause.length());
          if (m.lookingAt() && m.end() > from) {
            found.add(new Word(m.end(), bit));
          }
        });
    return found;
  }
}
