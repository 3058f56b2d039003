package cn.baoshen.intake;

import cn.baoshen.form.FormException;
import cn.baoshen.form.yaml.FormCatalog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The readers of every year's files: two years may ask for two editions of one form, and a file is
 * read by the edition of the collection that it was handed in to.
 */
public final class SubmissionReaders {
  private final FormCatalog forms;
  private final Blanks blanks;
  private final Map<Integer, SubmissionReader> readers = new ConcurrentHashMap<>();

  public SubmissionReaders(FormCatalog forms, Blanks blanks) {
    this.forms = forms;
    this.blanks = blanks;
  }

  /**
   * The reader of this year's files.
   *
   * @throws FormException when no form is for that year
   */
  public SubmissionReader of(int year) {
    return readers.computeIfAbsent(year, y -> new SubmissionReader(forms.forYear(y), blanks));
  }

  /** The same, where a year that no form is for any longer is read by whichever form fits. */
  public SubmissionReader ofAnyTime(int year) {
    try {
      return of(year);
    } catch (FormException noneLeft) {
      return new SubmissionReader(forms, blanks);
    }
  }
}
