package cn.baoshen.console.cases;

import cn.baoshen.casebook.entry.Reopening;
import cn.baoshen.casebook.tier.Waiver;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was and may be granted to a case.
 *
 * @param waivers of the unit's year
 * @param waivable what each rule demands that may be waived, by its id
 * @param again whether it may be checked again under a waiver
 * @param reopening null when it was not reopened
 */
record CaseLeeway(
    List<Waiver> waivers,
    Map<String, String> waivable,
    boolean again,
    @Nullable Reopening reopening) {}
