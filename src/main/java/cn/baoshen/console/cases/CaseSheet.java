package cn.baoshen.console.cases;

import cn.baoshen.model.Case;
import cn.baoshen.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a case shows.
 *
 * @param verdict what the rules said; null before
 */
record CaseSheet(
    Case subject,
    CaseFacts facts,
    CaseCourse course,
    CaseLeeway leeway,
    @Nullable Verdict verdict) {}
