package cn.baoshen.search;

import cn.baoshen.search.CaseSearch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** What was asked for, word by word, and as a question to the index. */
record Words(List<String> words) {
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|“([^”]+)”|([^\\s\"“”]+)");
  private static final int MOST = 40;
  private static final int LONGEST = 200;

  static Words of(String typed) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(typed);
    while (word.find() && words.size() < MOST) {
      String found = word.group(1) != null ? word.group(1) : word.group(2);
      String one = (found == null ? word.group(3) : found).strip();
      // A sign by itself is no word, and stands in no index.
      if (one.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(one.substring(0, Math.min(LONGEST, one.length())));
      }
    }
    return new Words(List.copyOf(words));
  }

  /** Every word, in any of the kinds or in the one. */
  Query query(Analyzer analyzer, @Nullable Kind kind) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
      List<Kind> kinds = kind == null ? List.of(Kind.values()) : List.of(kind);
      kinds.forEach(one -> add(anywhere, analyzer, one.name(), word));
      all.add(anywhere.build(), Occur.MUST);
    }
    return all.build();
  }

  /**
   * The index knows pairs of characters: one alone is the first or the second of some. A code or a
   * number may be begun only.
   */
  private static void add(BooleanQuery.Builder any, Analyzer analyzer, String field, String word) {
    Query phrase = new QueryBuilder(analyzer).createPhraseQuery(field, word);
    if (phrase != null) {
      any.add(phrase, Occur.SHOULD);
    }
    String plain = analyzer.normalize(field, word).utf8ToString();
    if (plain.codePointCount(0, plain.length()) == 1) {
      any.add(new WildcardQuery(new Term(field, "*" + escaped(plain))), Occur.SHOULD);
      any.add(new PrefixQuery(new Term(field, plain)), Occur.SHOULD);
    } else if (plain.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
      any.add(new PrefixQuery(new Term(field, plain)), Occur.SHOULD);
    }
  }

  private static String escaped(String one) {
    return "*?\\".contains(one) ? "\\" + one : one;
  }
}
