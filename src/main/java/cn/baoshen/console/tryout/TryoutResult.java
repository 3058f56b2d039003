package cn.baoshen.console.tryout;

import cn.baoshen.intake.DryRuns.DryRun;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file that was tried out.
 *
 * @param file its name as the sender's program said it
 * @param form title of the form it was read as; null for a declaration
 * @param key the project or period that it is about; empty for none
 * @param unclear why it cannot be told which of several reports it is, or why a declaration would
 *     be refused; null when it can be taken
 * @param name the unit's name as the file states it; may be null
 * @param code the code it states; may be null
 * @param year the year it states; may be null
 */
record TryoutResult(
    String file,
    @Nullable String form,
    @Nullable String key,
    @Nullable String unclear,
    @Nullable String name,
    @Nullable String code,
    @Nullable Integer year,
    List<Finding> errors,
    List<Finding> warnings,
    List<NotChecked> notChecked,
    List<Explained> explained) {
  static TryoutResult declaration(String file, DryRun dryRun, @Nullable String trouble) {
    return new TryoutResult(
        file,
        null,
        "",
        trouble,
        dryRun.stated().name(),
        dryRun.stated().code(),
        dryRun.stated().year(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Which report it is. */
  record Report(String form, String key, @Nullable String unclear) {}

  static TryoutResult of(String file, DryRun dryRun, Report report, Examination examination) {
    return new TryoutResult(
        file,
        report.form(),
        report.key(),
        report.unclear(),
        dryRun.stated().name(),
        dryRun.stated().code(),
        dryRun.stated().year(),
        examination.verdict().of(Severity.ERROR),
        examination.verdict().of(Severity.WARNING),
        examination.verdict().notChecked(),
        examination.verdict().explained());
  }
}
