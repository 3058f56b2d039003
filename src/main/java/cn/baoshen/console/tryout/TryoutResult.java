package cn.baoshen.console.tryout;

import cn.baoshen.intake.DryRuns.DryRun;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Severity;
import java.util.List;

/**
 * What was found in a file that was tried out.
 *
 * @param file its name as the sender's program said it
 * @param form title of the form it was read as; null for a declaration
 * @param name the unit's name as the file states it; may be null
 * @param code the code it states; may be null
 * @param year the year it states; may be null
 */
record TryoutResult(
    String file,
    String form,
    String name,
    String code,
    Integer year,
    List<Finding> errors,
    List<Finding> warnings,
    List<NotChecked> notChecked,
    List<Explained> explained) {
  static TryoutResult declaration(String file, DryRun dryRun) {
    return new TryoutResult(
        file,
        null,
        dryRun.stated().name(),
        dryRun.stated().code(),
        dryRun.stated().year(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static TryoutResult of(String file, DryRun dryRun, String form, Examination examination) {
    return new TryoutResult(
        file,
        form,
        dryRun.stated().name(),
        dryRun.stated().code(),
        dryRun.stated().year(),
        examination.verdict().of(Severity.ERROR),
        examination.verdict().of(Severity.WARNING),
        examination.verdict().notChecked(),
        examination.verdict().explained());
  }
}
