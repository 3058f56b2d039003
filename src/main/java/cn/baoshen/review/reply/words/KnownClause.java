package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of clause that is made of known words from end to end, in any order: 请于3月15日前报市局. One word
 * that is not known, such as a condition, and the clause is not of the kind.
 *
 * @param allowed the classes its words may be of
 * @param needed the classes of which it holds a word each
 */
record KnownClause(long allowed, List<Long> needed) {
  private static final int LONGEST = 60;
  private static final ClauseWords WORDS = new ClauseWords();

  /** The kinds of a list: the classes of each, a needed one marked so. */
  static List<KnownClause> listed(String key) {
    return ReplyVocabulary.list(key).stream().map(KnownClause::of).toList();
  }

  private static KnownClause of(String kind) {
    long allowed =
        names(kind).map(n -> n.replace("!", "")).mapToLong(WORDS::bit).reduce(0, (a, b) -> a | b);
    List<Long> needed =
        names(kind)
            .filter(n -> n.endsWith("!"))
            .map(n -> WORDS.bit(n.substring(0, n.length() - 1)))
            .toList();
    return new KnownClause(allowed, needed);
  }

  private static Stream<String> names(String kind) {
    return Stream.of(kind.trim().split(" +"));
  }

  /** What is known of a clause: the words that begin at each place; empty when it is none of us. */
  static List<List<ClauseWords.Word>> words(String clause) {
    if (clause.length() > LONGEST) {
      return List.of();
    }
    boolean[] met = new boolean[clause.length() + 1];
    met[0] = true;
    List<List<ClauseWords.Word>> all = new ArrayList<>();
    for (int i = 0; i < clause.length(); i++) {
      all.add(met[i] ? WORDS.at(clause, i) : List.of());
      all.get(i).forEach(w -> met[w.end()] = true);
    }
    return met[clause.length()] ? all : List.of();
  }

  /** True when the words fill their clause. */
  boolean isOf(List<List<ClauseWords.Word>> words) {
    // At each place, the sets of needed classes that may have been met on the way there, a bit
    // each.
    long[] met = new long[words.size() + 1];
    met[0] = 1;
    for (int i = 0; i < words.size(); i++) {
      for (ClauseWords.Word word : words.get(i)) {
        met[word.end()] |= (word.classes() & allowed) == 0 ? 0 : with(met[i], word.classes());
      }
    }
    return !words.isEmpty() && (met[words.size()] >> (1 << needed.size()) - 1 & 1) != 0;
  }

  /** The same sets, and each with the needed classes of a word. */
  private long with(long sets, long classes) {
    long with = (classes & allowed & ~needs()) != 0 ? sets : 0;
    for (int c = 0; c < needed.size(); c++) {
      if ((classes & needed.get(c)) != 0) {
        with |= added(sets, 1 << c);
      }
    }
    return with;
  }

  private static long added(long sets, int member) {
    long added = 0;
    for (int set = 0; set < Byte.SIZE; set++) {
      added |= (sets >> set & 1) << (set | member);
    }
    return added;
  }

  private long needs() {
    return needed.stream().reduce(0L, (a, b) -> a | b);
  }
}
