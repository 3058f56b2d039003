package cn.baoshen.console.cases;

import cn.baoshen.report.CaseState;
import cn.baoshen.report.Tier;
import java.time.Instant;

/**
 * A case in the list.
 *
 * @param tier the tier that is asked, or that decided; null before
 */
record CaseLine(
    String id,
    String unitCode,
    String unitName,
    int year,
    int revision,
    CaseState state,
    Tier tier,
    Instant receivedAt,
    Instant decidedAt) {}
