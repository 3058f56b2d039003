package cn.baoshen.archive;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * The part of the outbox where units find the blank forms: {@code forms/<form id>/} with a workbook
 * and a JSON Schema, laid out when the service starts and left alone when nothing has changed.
 */
public class FormShelf implements ApplicationRunner {
  private static final String SCHEMA = "schema.json";

  private final KeptFiles outbox;
  private final FormCatalog forms;
  private final BlankForms blanks;
  private final ArchiveTexts texts;

  FormShelf(KeptFiles outbox, FormCatalog forms, BlankForms blanks, ArchiveTexts texts) {
    this.outbox = outbox;
    this.forms = forms;
    this.blanks = blanks;
    this.texts = texts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    forms.all().forEach(this::layOut);
  }

  /** Lays out again what somebody has taken away. */
  public void complete() {
    forms.all().stream().filter(this::isIncomplete).forEach(this::layOut);
  }

  private boolean isIncomplete(Form form) {
    return !Files.exists(outbox.path(name(form, texts.blankName())))
        || !Files.exists(outbox.path(name(form, SCHEMA)));
  }

  private void layOut(Form form) {
    write(name(form, texts.blankName()), blanks.workbook(form));
    write(name(form, SCHEMA), blanks.schema(form));
  }

  private void write(String name, byte[] bytes) {
    boolean same =
        Files.isRegularFile(outbox.path(name)) && Arrays.equals(outbox.read(name), bytes);
    if (!same) {
      outbox.write(name, bytes);
    }
  }

  private static String name(Form form, String file) {
    return "forms/" + form.id() + "/" + file;
  }

  /** The forms that lie here. */
  public Collection<Form> forms() {
    return forms.all();
  }

  /** The blank workbook of the form with this id. */
  public Optional<byte[]> workbook(String id) {
    complete();
    return form(id).map(form -> outbox.read(name(form, texts.blankName())));
  }

  /** The schema of the form with this id. */
  public Optional<byte[]> schema(String id) {
    complete();
    return form(id).map(form -> outbox.read(name(form, SCHEMA)));
  }

  private Optional<Form> form(String id) {
    return forms.all().stream().filter(form -> form.id().equals(id)).findFirst();
  }
}
