package cn.baoshen.review.reply.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses of a text that are made of known words, each kind by its place in the sentence. */
final class KnownClauses {
  private static final Pattern SEAM =
      Pattern.compile("(?!(?<=\\d)\\.(?=\\d))[[\\p{P}\\p{So}\\p{Sm}\\p{Sk}\\s]&&[^、/%-]]");
  private static final List<KnownClause> SAYING = KnownClause.listed("clause.good");
  private static final List<KnownClause> WISHING = KnownClause.listed("clause.wish");
  private static final List<KnownClause> WISHING_ON = KnownClause.listed("clause.wish.on");
  private static final List<KnownClause> LEADING = KnownClause.listed("clause.lead");
  private static final List<KnownClause> SIGNING = KnownClause.listed("clause.free");

  private final String text;
  private final char good;
  private final char free;
  // Where a wish would go on.
  private int wished = -1;

  /**
   * Known clauses of a text.
   *
   * @param good mark of those that say something
   * @param free mark of those that say nothing
   */
  KnownClauses(String folded, char good, char free) {
    this.text = folded;
    this.good = good;
    this.free = free;
  }

  /** The text, every known clause shrunk to a mark. */
  String marked() {
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (Matcher seam = SEAM.matcher(text); seam.find(); from = seam.end()) {
      marked.append(marked(from, seam.start())).append(seam.group());
    }
    return marked.append(marked(from, text.length())).toString();
  }

  private String marked(int from, int to) {
    String clause = text.substring(from, to);
    List<List<ClauseWords.Word>> words = KnownClause.words(clause);
    if (words.isEmpty()) {
      return clause;
    }
    if (isAny(WISHING, words) || from == wished && isAny(WISHING_ON, words)) {
      wished = to + 1;
      return String.valueOf(good);
    }
    if (isAny(SAYING, words)) {
      return String.valueOf(good);
    }
    boolean leads = to + 1 < text.length() && text.charAt(to) == ',' && isAny(LEADING, words);
    return leads || isAny(SIGNING, words) ? String.valueOf(free) : clause;
  }

  private static boolean isAny(List<KnownClause> kinds, List<List<ClauseWords.Word>> words) {
    return kinds.stream().anyMatch(k -> k.isOf(words));
  }
}
