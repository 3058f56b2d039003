package cn.baoshen.intake;

import cn.baoshen.form.FormCatalog;
import cn.baoshen.report.Reading;
import java.util.Optional;

/** The reader of whatever a unit hands in; its bytes say what it is, its name does not. */
public final class FileReader {
  private final FormCatalog forms;
  private final JsonReader json = new JsonReader();
  private final WorkbookReader workbooks;
  private final ZeroDocument zeroDocument;
  private final ZeroWorkbook zeroWorkbook;

  /** A reader of these forms. */
  public FileReader(FormCatalog forms) {
    this.forms = forms;
    this.workbooks = new WorkbookReader(forms);
    this.zeroDocument = new ZeroDocument(forms);
    this.zeroWorkbook = new ZeroWorkbook(forms, workbooks);
  }

  /** The report, as far as it can be read, and the troubles met; never an exception. */
  public Reading read(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON ? json.read(bytes, forms) : workbooks.read(bytes);
  }

  /** What the file says of itself. */
  Identity identity(byte[] bytes) {
    return zeroReport(bytes).map(ZeroReport::identity).orElseGet(() -> reported(bytes));
  }

  private Identity reported(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON
        ? json.identity(bytes, forms)
        : workbooks.identity(bytes);
  }

  /** The declaration that there is nothing to report; empty for any other file. */
  Optional<ZeroReport> zeroReport(byte[] bytes) {
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
