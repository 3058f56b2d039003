package cn.baoshen.console.units;

import cn.baoshen.model.Units;
import java.util.List;
import java.util.Locale;

/** The reviewers that the registry knows, found by a part of their address. */
class ReviewerSearch {
  private static final int MOST = 20;

  private final List<String> all;

  ReviewerSearch(Units units) {
    this.all =
        units.all().stream()
            .flatMap(unit -> unit.reviewers().values().stream())
            .distinct()
            .sorted()
            .toList();
  }

  /** The first of those whose address has this part. */
  List<String> with(String part) {
    String wanted = part.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(address -> address.toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST)
        .toList();
  }
}
