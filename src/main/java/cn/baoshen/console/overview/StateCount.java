package cn.baoshen.console.overview;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How many units stand here with their newest revision.
 *
 * @param tier null but for those in review and those a tier decided
 */
record StateCount(CaseState state, @Nullable Tier tier, int units) {}
