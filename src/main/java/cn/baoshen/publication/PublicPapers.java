package cn.baoshen.publication;

import cn.baoshen.model.Case;
import java.util.Set;

/** Prints a report as the public may read it. */
@FunctionalInterface
public interface PublicPapers {
  /**
   * The report as PDF, with nothing in it that is not meant for the public.
   *
   * @param leftOut ids of fields that it does not show, beside telephone numbers
   */
  byte[] of(Case approved, Set<String> leftOut);
}
