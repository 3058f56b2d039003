package cn.baoshen.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who finds cases by words that stand in them. */
public interface CaseSearch {
  /** Where words can stand. */
  enum Kind {
    /** Id, code and name of the unit, name of the file. */
    FACTS,
    FINDINGS,
    /** What reviewers, units and administrators wrote about it. */
    NOTES,
    /** The texts of the report itself. */
    NARRATIVE
  }

  /**
   * A case in which all words stand.
   *
   * @param where the kind of text in which the excerpt was found; null when none shows the words
   * @param excerpt the words with what stands around them
   */
  record Hit(String caseId, String unitName, @Nullable Kind where, String excerpt) {}

  /**
   * What was found.
   *
   * @param total how many cases there are, of which these are some
   * @param behind how many cases are still to be read into the index
   */
  record Found(long total, List<Hit> hits, long behind) {}

  /**
   * Cases in which every word stands, best first.
   *
   * @param words parted by blanks; what stands in quotation marks or without a blank is one
   * @param kind where alone they may stand; null for anywhere
   * @param from how many to leave out
   */
  Found find(String words, @Nullable Kind kind, int from, int size);
}
