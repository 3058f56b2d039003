package cn.baoshen.form.indicator;

import java.util.List;
import java.util.Set;

/**
 * The words in the names of indicators by which a target is a ceiling or a floor.
 *
 * @param tails what may follow a word of less without changing it: 率, 次数
 * @param groups second-level names under which less is better
 */
record NameWords(Vocabulary<Better> words, Set<String> tails, Set<String> groups) {
  /** Which way is better. */
  enum Better {
    LOWER,
    /** Something that should not happen. */
    MISHAP,
    HIGHER,
    /** More is better even of money. */
    EARNING,
    DOUBTFUL,
    UNSAID
  }

  static NameWords of(Written written) {
    Vocabulary<Better> words =
        new Vocabulary<Better>()
            .with(written.words("lowerIsBetter"), Better.LOWER)
            .with(written.words("mishaps"), Better.MISHAP)
            .with(written.words("higherIsBetter"), Better.HIGHER)
            .with(written.words("earnings"), Better.EARNING);
    return new NameWords(
        words,
        Set.copyOf(written.words("tails")),
        Set.copyOf(written.words("lowerIsBetterGroups")));
  }

  boolean isLowerGroup(String group) {
    return groups.contains(group);
  }

  /**
   * Which way is better by the name of an indicator, whose last word decides: 投诉 is a ceiling,
   * 投诉办结率 is none, and 调解纠纷 or 纠纷调处成功率 may be either.
   */
  Better better(String name) {
    List<Vocabulary.Found<Better>> found = words.in(name);
    if (found.isEmpty()) {
      return Better.UNSAID;
    }
    Vocabulary.Found<Better> last = found.get(found.size() - 1);
    if (!isLower(last)) {
      return isDenied(name, last) ? Better.LOWER : last.meaning();
    }
    boolean alone = last.meaning() == Better.LOWER || found.stream().allMatch(NameWords::isLower);
    String tail = name.substring(last.end());
    return alone && (tail.isEmpty() || tails.contains(tail)) ? last.meaning() : Better.DOUBTFUL;
  }

  private static boolean isLower(Vocabulary.Found<Better> word) {
    return word.meaning() == Better.MISHAP || word.meaning() == Better.LOWER;
  }

  private static boolean isDenied(String name, Vocabulary.Found<Better> word) {
    return word.start() > 0 && "不未非".indexOf(name.charAt(word.start() - 1)) >= 0;
  }
}
