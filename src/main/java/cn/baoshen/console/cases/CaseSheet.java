package cn.baoshen.console.cases;

import cn.baoshen.model.Case;
import cn.baoshen.model.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a case shows.
 *
 * @param verdict what the rules said; null before
 * @param names what the places of findings are called, where that is not what they are
 */
record CaseSheet(
    Case subject,
    CaseFacts facts,
    CaseCourse course,
    CaseLeeway leeway,
    @Nullable Verdict verdict,
    Map<String, String> names) {}
