package cn.baoshen.console.overview;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for somebody.
 *
 * @param since when it came in, as the page shows it
 * @param days how many days ago that was
 */
record Waiting(
    String id, String unit, CaseState state, @Nullable Tier tier, String since, long days) {}
