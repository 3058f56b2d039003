package cn.baoshen.console.cases;

import cn.baoshen.console.listing.Choice;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for, and in which order; what is null or empty is left open.
 *
 * @param unit code of a unit, or part of a name
 * @param form id of the form
 * @param newest only each unit's newest revision of the year
 * @param oldest the oldest receipt first instead of the newest
 * @param after id of the case that the page before ended with
 */
record ListFilter(
    CaseState state,
    Tier tier,
    String unit,
    Integer year,
    String form,
    Boolean newest,
    Boolean oldest,
    String after) {
  ListFilter {
    unit = unit == null ? "" : unit.strip();
    form = form == null ? "" : form.strip();
    newest = Boolean.TRUE.equals(newest);
    oldest = Boolean.TRUE.equals(oldest);
    after = after == null ? "" : after.strip();
  }

  /**
   * What the list is asked for.
   *
   * @param codes the units that are meant; null for all
   */
  Choice choice(@Nullable List<String> codes, int most) {
    return new Choice(
        state,
        tier,
        codes,
        year,
        form.isEmpty() ? null : form,
        newest,
        oldest,
        after.isEmpty() ? null : after,
        most);
  }
}
