package cn.baoshen.console.tryout;

import cn.baoshen.intake.Trial;
import cn.baoshen.report.Examination;
import cn.baoshen.report.Explained;
import cn.baoshen.report.Finding;
import cn.baoshen.report.NotChecked;
import cn.baoshen.report.Severity;
import cn.baoshen.report.Unit;
import java.util.List;

/**
 * What was found in a file that was tried out.
 *
 * @param file its name as the sender's program said it
 * @param form title of the form it was read as; null for a declaration
 * @param unit the registered unit it is from; null when there is none
 * @param code the code it states; may be null
 * @param year the year it states; may be null
 */
record TryoutResult(
    String file,
    String form,
    Unit unit,
    String code,
    Integer year,
    List<Finding> errors,
    List<Finding> warnings,
    List<NotChecked> notChecked,
    List<Explained> explained) {
  static TryoutResult declaration(String file, Trial trial) {
    return new TryoutResult(
        file,
        null,
        trial.unit(),
        trial.stated().code(),
        trial.stated().year(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static TryoutResult of(String file, Trial trial, String form, Examination examination) {
    return new TryoutResult(
        file,
        form,
        trial.unit(),
        trial.stated().code(),
        trial.stated().year(),
        examination.verdict().of(Severity.ERROR),
        examination.verdict().of(Severity.WARNING),
        examination.verdict().notChecked(),
        examination.verdict().explained());
  }
}
