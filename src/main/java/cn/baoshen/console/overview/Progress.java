package cn.baoshen.console.overview;

import cn.baoshen.report.CaseState;
import cn.baoshen.report.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How far the open collection is, in units; each unit counts once, by its newest revision.
 *
 * @param year the reporting year
 * @param due last day on which a report is in time
 * @param today the day it is
 * @param expected units in the registry
 * @param received units that handed anything in
 * @param cameLate units whose first file came after the due date
 * @param standings where the received ones stand
 */
public record Progress(
    int year,
    LocalDate due,
    LocalDate today,
    int expected,
    int received,
    int cameLate,
    List<Standing> standings) {
  /** Units that handed in nothing. */
  public int getNotYetIn() {
    return Math.max(0, expected - received);
  }

  /** Units in this state. */
  public int in(CaseState state) {
    return count(standing -> standing.state() == state);
  }

  public int getReturned() {
    return in(CaseState.RETURNED);
  }

  public int getApproved() {
    return in(CaseState.APPROVED);
  }

  /** Units whose report stands still until an operator acts. */
  public int getFailed() {
    return in(CaseState.FAILED);
  }

  /** Units under review, by the tier that is asked; every tier is there. */
  public Map<Tier, Integer> getInReview() {
    Map<Tier, Integer> tiers = new LinkedHashMap<>();
    for (Tier tier : Tier.values()) {
      tiers.put(tier, count(s -> s.state() == CaseState.IN_REVIEW && s.tier() == tier));
    }
    return tiers;
  }

  /** Units that owe a report though the due date is past: nothing is in, or it went back. */
  public int getOverdue() {
    return today.isAfter(due) ? getNotYetIn() + getReturned() : 0;
  }

  /** Days until the due date; negative when it is past. */
  public long getDaysLeft() {
    return ChronoUnit.DAYS.between(today, due);
  }

  /** So many of a hundred units; a part of a unit never makes the hundredth. */
  public int percent(int units) {
    return expected == 0 ? 0 : (int) Math.min(100, 100L * units / expected);
  }

  private int count(Predicate<Standing> which) {
    return standings.stream().filter(which).mapToInt(Standing::units).sum();
  }
}
