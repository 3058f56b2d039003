package cn.baoshen.model;

import java.util.Map;

/** A report together with what the rules said of it; kept in the case book from then on. */
public record Examination(Report report, Verdict verdict) {
  /** Of a case that came back without its file nothing is known but what was said of it. */
  public Examination {
    report = report == null ? new Report("", Map.of(), Map.of()) : report;
  }

  public boolean isSound() {
    return verdict.sound();
  }
}
