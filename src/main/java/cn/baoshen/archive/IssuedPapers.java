package cn.baoshen.archive;

import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.model.Case;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The papers that the house gave out, by the SHA-256 that was kept when they were written: whoever
 * lays another file into a unit's folder, or into a bag, makes none.
 */
final class IssuedPapers {
  /** The report went to its reviewers, the others to its unit. */
  private static final List<String> KEPT = List.of("report.pdf", "approved.pdf", "notice.pdf");

  /** In a bag the report has its approval sheet and the files that it was made of. */
  private static final List<String> ARCHIVED = List.of("data/report.pdf", "data/notice.pdf");

  private final KeptSums sums;
  private final Bags bags;

  IssuedPapers(KeptSums sums, Bags bags) {
    this.sums = sums;
    this.bags = bags;
  }

  /** Whether a paper of the case has this SHA-256, in hex. */
  boolean isOne(Case about, String sha256) {
    return Stream.concat(
            KEPT.stream().map(name -> sums.of("cases/" + about.id() + "/" + name)),
            ARCHIVED.stream().map(file -> bags.sum(about, file)))
        .flatMap(Optional::stream)
        .anyMatch(sha256::equals);
  }
}
