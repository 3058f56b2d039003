package cn.baoshen.model;

import java.util.List;
import java.util.Map;

/**
 * What reading a file gave: the report, as far as it could be read, and the troubles met.
 *
 * @param replies the unit's answers to an earlier return; no part of the report
 * @param hidden the places of a workbook that nobody sees who opens it, and why
 */
public record Reading(
    Report report,
    List<ReadProblem> troubles,
    List<StatedReply> replies,
    Map<String, Hidden> hidden) {
  public Reading {
    troubles = List.copyOf(troubles);
    replies = List.copyOf(replies);
    hidden = Map.copyOf(hidden);
  }

  /** A reading of a file in which everything is seen. */
  public Reading(Report report, List<ReadProblem> troubles, List<StatedReply> replies) {
    this(report, troubles, replies, Map.of());
  }

  /** A reading of a file without answers. */
  public Reading(Report report, List<ReadProblem> troubles) {
    this(report, troubles, List.of());
  }

  /** The same of another report. */
  public Reading with(Report other) {
    return new Reading(other, troubles, replies, hidden);
  }

  /** The same with other troubles. */
  public Reading with(List<ReadProblem> others) {
    return new Reading(report, others, replies, hidden);
  }

  /** The same, known to have these hidden places. */
  public Reading with(Map<String, Hidden> places) {
    return new Reading(report, troubles, replies, places);
  }
}
