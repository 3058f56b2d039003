package cn.baoshen.archive;

import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.model.Case;
import java.util.stream.Stream;

/**
 * The papers that units got, by the SHA-256 that was kept when they were written: whoever lays
 * another file into a unit's folder makes none.
 */
final class IssuedPapers {
  private final KeptSums sums;

  IssuedPapers(KeptSums sums) {
    this.sums = sums;
  }

  /** Whether a paper of the case has this SHA-256, in hex. */
  boolean isOne(Case about, String sha256) {
    return Stream.of("notice.pdf", "approved.pdf")
        .flatMap(name -> sums.of("cases/" + about.id() + "/" + name).stream())
        .anyMatch(sha256::equals);
  }
}
