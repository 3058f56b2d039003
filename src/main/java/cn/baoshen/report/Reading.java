package cn.baoshen.report;

import java.util.List;

/**
 * What reading a file gave: the report, as far as it could be read, and the troubles met.
 *
 * @param replies the unit's answers to an earlier return; no part of the report
 */
public record Reading(Report report, List<Trouble> troubles, List<Reply> replies) {
  public Reading {
    troubles = List.copyOf(troubles);
    replies = List.copyOf(replies);
  }

  /** A reading of a file without answers. */
  public Reading(Report report, List<Trouble> troubles) {
    this(report, troubles, List.of());
  }
}
