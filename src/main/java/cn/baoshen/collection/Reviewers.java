package cn.baoshen.collection;

import cn.baoshen.report.Case;
import java.util.Optional;

/** Tells whose turn a case is; what the collection needs to know of reviewing. */
@FunctionalInterface
public interface Reviewers {
  /** Mail address of whoever is asked about the case in its tier; empty when nobody is. */
  Optional<String> of(Case subject);
}
