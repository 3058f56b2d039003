package cn.baoshen.report;

import java.util.List;

/** What reading a file gave: the report, as far as it could be read, and the troubles met. */
public record Reading(Report report, List<Trouble> troubles) {
  public Reading {
    troubles = List.copyOf(troubles);
  }
}
