package cn.baoshen.form.yaml;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A form that was read and looked at, whatever was found.
 *
 * @param id name of its folder
 * @param form null when nothing can be made of it
 * @param mistakes all that is wrong with it
 * @param compiled the files of text that its workbook compiled to, by name; empty for a form that
 *     is text alone
 */
public record FormDraft(
    String id, @Nullable Form form, FormMistakes mistakes, Map<String, byte[]> compiled) {
  private static final Logger LOG = LoggerFactory.getLogger(FormDraft.class);

  /** Reads a folder, and has it looked at by everybody who will use it. */
  static FormDraft of(FormFolder folder, Collection<FormInspection> inspections) {
    FormMistakes mistakes = new FormMistakes();
    Form form = null;
    try {
      form = new FormReader(folder, mistakes).read();
      look(form, inspections, mistakes);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the form {} was not looked at to its end", folder.id(), e);
      // Whoever wrote it asks about this form alone, and the others are looked at all the same.
      mistakes.add(Origin.of(folder.formName()), "", "form-failed", e.getClass().getSimpleName());
    }
    return new FormDraft(folder.id(), form, folder.told(mistakes), folder.compiled());
  }

  private static void look(
      @Nullable Form form, Collection<FormInspection> inspections, FormMistakes mistakes) {
    if (form != null) {
      inspections.forEach(inspection -> inspection.inspect(form, mistakes));
    }
  }
}
