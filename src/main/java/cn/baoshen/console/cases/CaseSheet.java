package cn.baoshen.console.cases;

import cn.baoshen.model.Case;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a case shows.
 *
 * @param verdict what the rules said; null before
 * @param names what the places of findings are called, where that is not what they are
 * @param compared figures beside last year's
 * @param remarks how it stands beside the reports of like units
 */
record CaseSheet(
    Case subject,
    CaseFacts facts,
    CaseCourse course,
    CaseLeeway leeway,
    @Nullable Verdict verdict,
    Map<String, String> names,
    List<Compared> compared,
    List<String> remarks) {}
