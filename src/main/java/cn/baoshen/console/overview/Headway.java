package cn.baoshen.console.overview;

import cn.baoshen.collection.Progress;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How far the open collection is, in reports that units owe; each counts once, by its newest
 * revision. With one form alone that is in units.
 *
 * @param year the reporting year
 * @param due last day on which a report is in time
 * @param today the day it is
 * @param told what came in and when, by each unit's own last day
 * @param overdue reports that are owed though the unit's own last day is past
 * @param standings where the received reports stand
 */
public record Headway(
    int year,
    LocalDate due,
    LocalDate today,
    Progress told,
    int overdue,
    List<StateCount> standings) {
  /** What units owe. */
  public int expected() {
    return told.expected();
  }

  /** What was handed in, or of which there is nothing to report. */
  public int received() {
    return told.received();
  }

  /** What came after the unit's own last day. */
  public int cameLate() {
    return told.late();
  }

  /** What is still to come. */
  public int getNotYetIn() {
    return told.missing();
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

  /** Days until the due date; negative when it is past. */
  public long getDaysLeft() {
    return ChronoUnit.DAYS.between(today, due);
  }

  /** So many of a hundred units; a part of a unit never makes the hundredth. */
  public int percent(int units) {
    return expected() == 0 ? 0 : (int) Math.min(100, 100L * units / expected());
  }

  private int count(Predicate<StateCount> which) {
    return standings.stream().filter(which).mapToInt(StateCount::units).sum();
  }
}
