package cn.baoshen.scale;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What each unit handed in each year; the same load always tells the same. */
final class Stories {
  private static final int DAYS = 70;
  private static final int DAYS_TO_MEND = 3;

  private final Load load;
  private final Instant now;

  /**
   * @param now nothing has come in later
   */
  Stories(Load load, Instant now) {
    this.load = load;
    this.now = now;
  }

  /** The revisions of a unit's report; none when it handed in nothing. */
  List<Story> of(int number, int year) {
    Random chance = new Random(number * 31L + year);
    Unit unit = ManyUnits.unit(number);
    int revisions = revisions(chance, year);
    Instant first = first(chance, year);
    List<Story> told = new ArrayList<>();
    for (int revision = 1; revision <= revisions; revision++) {
      told.add(story(unit, year, revision, revisions, chance, first));
    }
    return told;
  }

  private int revisions(Random chance, int year) {
    int percent = chance.nextInt(100);
    if (percent < (year == load.year() ? 20 : 3)) {
      return 0;
    }
    return percent < 75 ? 1 : percent < 93 ? 2 : 3;
  }

  private Instant first(Random chance, int year) {
    return load.opens()
        .minusYears(load.year() - year)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plus(Duration.ofDays(chance.nextInt(DAYS)))
        .plusSeconds(chance.nextInt(86_400));
  }

  private Story story(
      Unit unit, int year, int revision, int revisions, Random chance, Instant first) {
    boolean newest = revision == revisions;
    CaseState state = newest ? last(chance, year) : earlier(chance);
    Instant received = first.plus(Duration.ofDays((long) DAYS_TO_MEND * (revision - 1)));
    return new Story(
        Story.id(unit, year, revision),
        unit,
        year,
        revision,
        newest ? null : Story.id(unit, year, revision + 1),
        state,
        tier(state, chance),
        state == CaseState.RECEIVED ? now.minusSeconds(chance.nextInt(7_200)) : received);
  }

  private static CaseState earlier(Random chance) {
    return chance.nextInt(5) == 0 ? CaseState.SUPERSEDED : CaseState.RETURNED;
  }

  private CaseState last(Random chance, int year) {
    int permille = chance.nextInt(1_000);
    if (year != load.year()) {
      return permille < 950 ? CaseState.APPROVED : CaseState.RETURNED;
    }
    if (permille < 5) {
      return CaseState.FAILED;
    }
    if (permille < 20) {
      return CaseState.RECEIVED;
    }
    return permille < 320
        ? CaseState.IN_REVIEW
        : permille < 450 ? CaseState.RETURNED : CaseState.APPROVED;
  }

  private static Tier tier(CaseState state, Random chance) {
    Tier any = Tier.values()[chance.nextInt(Tier.values().length)];
    return switch (state) {
      case IN_REVIEW -> any;
      case APPROVED -> Tier.LEADER;
      case RETURNED -> chance.nextBoolean() ? any : null;
      default -> null;
    };
  }
}
