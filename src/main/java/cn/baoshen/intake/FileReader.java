package cn.baoshen.intake;

import cn.baoshen.form.FormCatalog;
import cn.baoshen.report.Reading;

/** The reader of whatever a unit hands in; its bytes say what it is, its name does not. */
public final class FileReader {
  private final FormCatalog forms;
  private final JsonReader json = new JsonReader();
  private final WorkbookReader workbooks;

  /** A reader of these forms. */
  public FileReader(FormCatalog forms) {
    this.forms = forms;
    this.workbooks = new WorkbookReader(forms);
  }

  /** The report, as far as it can be read, and the troubles met; never an exception. */
  public Reading read(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON ? json.read(bytes, forms) : workbooks.read(bytes);
  }

  /** What the file says of itself. */
  Identity identity(byte[] bytes) {
    return FileKind.of(bytes) == FileKind.JSON
        ? json.identity(bytes, forms)
        : workbooks.identity(bytes);
  }
}
