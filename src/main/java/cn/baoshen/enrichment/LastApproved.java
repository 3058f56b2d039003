package cn.baoshen.enrichment;

import cn.baoshen.model.Case;
import cn.baoshen.model.Report;
import java.util.Optional;

/** Who knows what was approved of the same report a year before. */
@FunctionalInterface
public interface LastApproved {
  /** Nobody has reported before. */
  LastApproved NOTHING = subject -> Optional.empty();

  /** The report that was approved of the year before this case's; empty when none was. */
  Optional<Report> before(Case subject);
}
