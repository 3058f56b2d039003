package cn.baoshen.intake;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.file.FileKind;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.json.ZeroDocument;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.intake.sheet.ZeroWorkbook;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.KeyReading;
import cn.baoshen.intake.value.Recognition;
import cn.baoshen.intake.value.ZeroReport;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of whatever a unit hands in; its bytes say what it is, its name does not. */
public final class SubmissionReader {
  private final FormCatalog forms;
  private final JsonReader json = new JsonReader();
  private final WorkbookReader workbooks;
  private final ZeroDocument zeroDocument;
  private final ZeroWorkbook zeroWorkbook;
  private final Untouched untouched;

  /** A reader of these forms, whose blanks have nothing printed in their fields. */
  public SubmissionReader(FormCatalog forms) {
    this(forms, null);
  }

  /** A reader of these forms that knows what their blanks look like. */
  SubmissionReader(FormCatalog forms, @Nullable Blanks blanks) {
    this.forms = forms;
    this.untouched =
        new Untouched(form -> blanks == null ? Map.of() : read(blanks.of(form)).report().values());
    this.workbooks = new WorkbookReader(forms);
    this.zeroDocument = new ZeroDocument(forms);
    this.zeroWorkbook = new ZeroWorkbook(forms, workbooks);
  }

  /** The report, as far as it can be read, and the troubles met; never an exception. */
  public Reading read(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON ? json.read(bytes, forms) : workbooks.read(bytes);
  }

  /**
   * What the file is: a report of a known form, a declaration, or neither.
   *
   * @param year the open collection
   */
  Recognition look(byte[] bytes, int year) {
    return zeroReport(bytes)
        .map(Recognition::declaring)
        .orElseGet(() -> lookForReport(bytes, year));
  }

  private Recognition lookForReport(byte[] bytes, int year) {
    Reading reading = read(bytes);
    Form form = forms.byId(reading.report().form()).orElseThrow();
    Identity identity =
        FileKind.of(bytes) == FileKind.JSON
            ? json.identity(bytes, forms)
            : Identity.of(reading.report(), form);
    return unfit(reading, bytes)
        .map(why -> Recognition.unfit(identity, why))
        .orElseGet(() -> report(identity, KeyReading.of(reading, form, year)));
  }

  private static Recognition report(Identity identity, KeyReading key) {
    return new Recognition(identity, null, key.trouble(), key.which());
  }

  /** Which report a reading is, in a collection of that year. */
  KeyReading key(Reading reading, int year) {
    return KeyReading.of(reading, forms.byId(reading.report().form()).orElseThrow(), year);
  }

  /** Why these bytes, as they were read, are no report that anybody would be asked to mend. */
  Optional<ReadProblem> unfit(Reading reading, byte[] bytes) {
    Form form = forms.byId(reading.report().form()).orElseThrow();
    return unfit(reading, form).map(why -> worded(bytes, why));
  }

  private Optional<ReadProblem> unfit(Reading reading, Form form) {
    Optional<ReadProblem> unreadable = only(reading, ReadProblem.Kind.UNREADABLE_FILE);
    if (unreadable.isPresent() || !untouched.isOne(reading, form)) {
      return unreadable;
    }
    boolean stranger = only(reading, ReadProblem.Kind.UNKNOWN_KEY).isPresent();
    return Optional.of(new UnreadableFile(stranger ? "json-no-form" : "blank-form").trouble());
  }

  private static ReadProblem worded(byte[] bytes, ReadProblem unfit) {
    String reason = SideKind.of(bytes, unfit.reason());
    return reason.equals(unfit.reason()) ? unfit : new UnreadableFile(reason).trouble();
  }

  private static Optional<ReadProblem> only(Reading reading, ReadProblem.Kind kind) {
    return reading.troubles().stream().filter(trouble -> trouble.kind() == kind).findFirst();
  }

  /** What the file says of itself. */
  public Identity identity(byte[] bytes) {
    return zeroReport(bytes).map(ZeroReport::identity).orElseGet(() -> reported(bytes));
  }

  private Identity reported(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON
        ? json.identity(bytes, forms)
        : workbooks.identity(bytes);
  }

  /** The declaration that there is nothing to report; empty for any other file. */
  public Optional<ZeroReport> zeroReport(byte[] bytes) {
    if (!mayDeclare(bytes)) {
      return Optional.empty();
    }
    return FileKind.of(bytes) == FileKind.JSON ? zeroDocument.in(bytes) : zeroWorkbook.in(bytes);
  }

  /** False when a glance tells that the file is no such declaration, as with nearly all. */
  boolean mayDeclare(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON
        ? zeroDocument.mayBe(bytes)
        : zeroWorkbook.mayBe(bytes);
  }
}
