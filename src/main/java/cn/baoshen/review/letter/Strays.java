package cn.baoshen.review.letter;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports of registered units that lie in a folder which is not theirs. */
public final class Strays {
  private static final String KIND = "stray";
  private static final String REFUSED = "misplaced";

  private final CaseBook book;
  private final FormCatalog forms;
  private final Units units;
  private final LetterBox box;
  private final MessageIds ids;
  private final Admissions admissions;

  public Strays(
      CaseBook book,
      FormCatalog forms,
      Units units,
      LetterBox box,
      MessageIds ids,
      Admissions admissions) {
    this.book = book;
    this.forms = forms;
    this.units = units;
    this.box = box;
    this.ids = ids;
    this.admissions = admissions;
  }

  /** True when a case that was examined states the code of another unit than its folder's. */
  public boolean isOne(String caseId) {
    return owner(book.get(caseId)).isPresent();
  }

  /** Tells the unit whose report it is that it lies elsewhere; null when it does not. */
  public @Nullable OutgoingMail letter(Case subject) {
    return owner(subject).map(owner -> letter(subject, owner)).orElse(null);
  }

  /** Tells the same of a file that made no case; null when nobody has to be told, or was before. */
  public @Nullable OutgoingMail letter(String answerId) {
    FileAnswer answer = admissions.answerOf(answerId);
    return answer.toldBefore()
        ? null
        : Optional.ofNullable(answer.owner())
            .flatMap(units::byCode)
            .map(owner -> letter(answer, owner))
            .orElse(null);
  }

  private OutgoingMail letter(FileAnswer answer, Unit owner) {
    String id = ids.of(REFUSED, answer.unitCode(), answer.id());
    Map<String, Object> values = Map.of("owner", owner, "answer", answer);
    return box.keptOr(id, () -> Draft.about(id, REFUSED, null, owner.email(), values));
  }

  private Optional<Unit> owner(Case subject) {
    return subject.original().folder().isEmpty()
        ? Optional.empty()
        : book.examination(subject.id())
            .flatMap(examined -> stated(examined.report()))
            .filter(unit -> !unit.code().equals(subject.unitCode()));
  }

  private Optional<Unit> stated(Report report) {
    return forms
        .byId(report.form())
        .map(form -> form.identity().code())
        .map(report::at)
        .flatMap(code -> units.byStatedCode(code.toString()));
  }

  private OutgoingMail letter(Case subject, Unit owner) {
    String id = ids.of(KIND, subject.id());
    Map<String, Object> values = Map.of("owner", owner);
    return box.keptOr(id, () -> Draft.about(id, KIND, subject, owner.email(), values));
  }
}
