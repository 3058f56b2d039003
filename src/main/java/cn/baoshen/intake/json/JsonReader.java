package cn.baoshen.intake.json;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.file.JsonDocument;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.value.FormChoice;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.util.List;
import java.util.Map;

/**
 * The reader of JSON submissions: one object whose keys are the field ids of a form.
 *
 * <p>At most 5 MB, 50 levels deep, UTF-8. Whatever is in the bytes, reading ends with a value: a
 * file that is no such object gives an empty report and one trouble that says why.
 */
public final class JsonReader {
  /** Reads the bytes as this form; the places of a report are JSON Pointers. */
  public Reading read(byte[] bytes, Form form) {
    try {
      Envelope envelope = Envelope.opened(JsonDocument.read(bytes), List.of(form));
      return new FormFilling(form, envelope).read();
    } catch (UnreadableFile e) {
      return new Reading(new Report(form.reference(), Map.of(), Map.of()), List.of(e.trouble()));
    }
  }

  /** Reads the bytes as the form that they name, or that fits them best. */
  public Reading read(byte[] bytes, FormCatalog forms) {
    return read(bytes, form(bytes, forms));
  }

  /** The form that the bytes fill in; for bytes that cannot be read, the first form. */
  public Form form(byte[] bytes, FormCatalog forms) {
    return FormChoice.of(document(bytes, forms), forms);
  }

  /** What the bytes say of themselves; {@link Identity#UNKNOWN} for bytes that cannot be read. */
  public Identity identity(byte[] bytes, FormCatalog forms) {
    Map<String, Object> document = document(bytes, forms);
    return document.isEmpty()
        ? Identity.UNKNOWN
        : Identity.in(document, FormChoice.of(document, forms));
  }

  private static Map<String, Object> document(byte[] bytes, FormCatalog forms) {
    try {
      Map<String, Object> document = JsonDocument.read(bytes);
      return KeyForms.usual(Envelope.opened(document, forms.all()).document(), forms.all());
    } catch (UnreadableFile e) {
      return Map.of();
    }
  }
}
