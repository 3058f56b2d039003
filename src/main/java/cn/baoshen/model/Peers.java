package cn.baoshen.model;

import java.util.List;

/** Who knows how the reports of units of one category are usually filled in. */
@FunctionalInterface
public interface Peers {
  /** What a reviewer is told of a report that stands far from the others of its category. */
  List<String> remarks(Case subject, Report report);
}
