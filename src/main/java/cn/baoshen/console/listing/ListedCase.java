package cn.baoshen.console.listing;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param form id of the form that it fills in
 * @param key the project or period that it is about; empty for none
 * @param tier the tier that is asked, or that decided; null before
 * @param newest whether it is the unit's newest revision of the year
 */
public record ListedCase(
    String id,
    String unitCode,
    String unitName,
    int year,
    String form,
    String key,
    int revision,
    CaseState state,
    @Nullable Tier tier,
    boolean newest,
    String decidedBy,
    @Nullable Instant decidedAt,
    Instant receivedAt) {}
