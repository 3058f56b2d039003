package cn.baoshen.rollup;

import cn.baoshen.casebook.FrequentFinding;
import cn.baoshen.collection.Progress;
import cn.baoshen.model.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well and how fast the reports of one form went.
 *
 * @param tiers how long each tier took
 * @param closing how many cases were closed within the working days that are granted
 * @param firstTime how many reports were approved without ever being sent back, of those decided
 * @param returnedByRules how many cases the rules sent back
 * @param categories the same by category of unit
 * @param curve how receipts and approvals grew, day by day
 * @param grades how many approved reports have each grade
 * @param frequent the rules that spoke most often
 * @param usual what is usual for the figures by which units of a category are compared
 * @param reviewers who decided, most decisions first; null in a file of old
 */
public record Figures(
    Progress progress,
    List<TierTime> tiers,
    Share closing,
    Share firstTime,
    int returnedByRules,
    List<Category> categories,
    List<Day> curve,
    Map<String, Integer> grades,
    List<FrequentFinding> frequent,
    @Nullable List<Usual> usual,
    @Nullable List<ReviewerTime> reviewers) {
  /**
   * So many of so many.
   *
   * @param rate in percent with one decimal; null of none
   */
  public record Share(int part, int whole, @Nullable BigDecimal rate) {}

  /**
   * The time that a tier took for its decisions, in working days.
   *
   * @param mean with one decimal; null without a decision, as is the rest
   * @param inTime those within the days after which a reviewer is reminded
   * @param returned how many it sent back
   */
  public record TierTime(
      Tier tier,
      int decided,
      @Nullable BigDecimal mean,
      @Nullable BigDecimal median,
      @Nullable Integer worst,
      Share inTime,
      int returned) {}

  /**
   * The time that one reviewer took, in working days, whatever the tier.
   *
   * @param by their mail address
   * @param mean with one decimal
   * @param inTime those within the days after which a reviewer is reminded
   * @param returned how many they sent back
   */
  public record ReviewerTime(
      String by, int decided, @Nullable BigDecimal mean, Share inTime, int returned) {}

  /** The reports of units of one category. */
  public record Category(
      String name,
      Progress progress,
      int approved,
      Share firstTime,
      @Nullable BigDecimal meanScore) {}

  /** How many had handed in, and were approved, by the end of a day. */
  public record Day(LocalDate day, int received, int approved) {}
}
