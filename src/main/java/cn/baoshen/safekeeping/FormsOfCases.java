package cn.baoshen.safekeeping;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Reinstatement;
import cn.baoshen.form.Form;
import cn.baoshen.intake.SubmissionReaders;
import cn.baoshen.model.Case;
import cn.baoshen.model.asked.AskedForms;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out once what form a case fills in that was entered before the case book asked. */
class FormsOfCases {
  private static final Logger LOG = LoggerFactory.getLogger(FormsOfCases.class);

  private final Reinstatement book;
  private final CaseBook cases;
  private final SubmissionReaders readers;
  private final KeptFiles kept;
  private final AskedForms forms;

  FormsOfCases(
      Reinstatement book,
      CaseBook cases,
      SubmissionReaders readers,
      KeptFiles kept,
      AskedForms forms) {
    this.book = book;
    this.cases = cases;
    this.readers = readers;
    this.kept = kept;
    this.forms = forms;
  }

  void fill() {
    List<Case> formless = book.formless();
    if (!formless.isEmpty()) {
      formless.forEach(subject -> book.fills(subject, form(subject)));
      book.markNewest();
      LOG.info("the form of {} cases was looked up", formless.size());
    }
  }

  private String form(Case subject) {
    return cases
        .examination(subject.id())
        .map(examined -> examined.report().form())
        .filter(form -> !form.isEmpty())
        .or(() -> read(subject))
        .map(Form::id)
        .filter(form -> !form.isEmpty())
        .orElseGet(() -> forms.first().id());
  }

  /** A file that is gone fills in what most do. */
  private Optional<String> read(Case subject) {
    try {
      byte[] bytes = kept.read(subject.original().keptAs());
      return Optional.of(readers.ofAnyTime(subject.year()).read(bytes).report().form());
    } catch (UncheckedIOException gone) {
      LOG.warn("its form is not known: {} ({})", subject.id(), gone.toString());
      return Optional.empty();
    }
  }
}
