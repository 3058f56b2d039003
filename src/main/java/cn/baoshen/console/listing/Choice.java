package cn.baoshen.console.listing;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for, and in which order; what is null is left open.
 *
 * @param units codes of the units that are meant
 * @param form id of the form
 * @param newest only each unit's newest revision of the year
 * @param oldest the oldest receipt first instead of the newest
 * @param after id of the case that the page before ended with
 * @param most how many at most
 * @param narrowed what narrows it further
 */
public record Choice(
    @Nullable CaseState state,
    @Nullable Tier tier,
    @Nullable List<String> units,
    @Nullable Integer year,
    @Nullable String form,
    boolean newest,
    boolean oldest,
    @Nullable String after,
    int most,
    Narrowed narrowed) {
  /** The same the other way round. */
  Choice turned() {
    return new Choice(state, tier, units, year, form, newest, !oldest, after, most, narrowed);
  }

  /** The same of all units, and so many of them. */
  Choice ofAll(int many) {
    return new Choice(state, tier, null, year, form, newest, oldest, after, many, narrowed);
  }

  /** A choice that nothing narrows further. */
  public Choice(
      @Nullable CaseState state,
      @Nullable Tier tier,
      @Nullable List<String> units,
      @Nullable Integer year,
      @Nullable String form,
      boolean newest,
      boolean oldest,
      @Nullable String after,
      int most) {
    this(state, tier, units, year, form, newest, oldest, after, most, Narrowed.NOTHING);
  }
}
