package cn.baoshen.console.rules;

import cn.baoshen.model.Severity;
import java.util.List;

/**
 * A rule in words, and how often it spoke.
 *
 * @param demands what it compares, one line a check
 * @param messages what it says
 * @param counts how often it spoke in the year that is shown
 */
record RuleLine(
    String id,
    Severity severity,
    String title,
    boolean waivable,
    List<String> demands,
    List<String> messages,
    Counts counts) {
  RuleLine with(Counts counted) {
    return new RuleLine(id, severity, title, waivable, demands, messages, counted);
  }

  /** How often a rule spoke, of how many reports, in how many units. */
  record Counts(int times, int cases, int units) {
    static final Counts NONE = new Counts(0, 0, 0);
  }
}
