package cn.baoshen.collection;

import java.util.Map;

/** Tells whose turn the cases are; what the collection needs to know of reviewing. */
@FunctionalInterface
public interface Reviewers {
  /** Mail address of whoever is asked, by the id of each case under review. */
  Map<String, String> asked();
}
