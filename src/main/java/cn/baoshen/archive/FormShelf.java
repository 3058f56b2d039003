package cn.baoshen.archive;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * The part of the outbox where units find the blank forms: {@code forms/<form id>/} with a workbook
 * and a JSON Schema, those in force and nothing else; left alone when nothing has changed.
 */
public class FormShelf implements ApplicationRunner {
  private static final String SCHEMA = "schema.json";

  private final KeptFiles outbox;
  private final FormCatalog forms;
  private final BlankForms blanks;
  private final ArchiveTexts texts;

  /** Which edition of each form lies there. */
  private final Map<String, String> laidOut = new ConcurrentHashMap<>();

  FormShelf(KeptFiles outbox, FormCatalog forms, BlankForms blanks, ArchiveTexts texts) {
    this.outbox = outbox;
    this.forms = forms;
    this.blanks = blanks;
    this.texts = texts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    complete();
  }

  /**
   * Lays out again what somebody has taken away, and what is in force since; one at a time, as the
   * first round of monitoring and the start ask for it at once.
   */
  public synchronized void complete() {
    forms.all().stream().filter(this::isIncomplete).forEach(this::layOut);
    removeOthers();
  }

  /** What is no longer in force is not for units to fill in. */
  private void removeOthers() {
    Set<String> own = forms.all().stream().map(Form::id).collect(Collectors.toSet());
    Path shelf = outbox.path("forms");
    try (Stream<Path> folders = Files.isDirectory(shelf) ? Files.list(shelf) : Stream.empty()) {
      for (Path folder : folders.filter(f -> isOfAnother(f, own)).toList()) {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfAnother(Path folder, Set<String> own) {
    return Files.isDirectory(folder) && !own.contains(folder.getFileName().toString());
  }

  /** A folder in which somebody put something else stays, without the form. */
  private void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(texts.blankName()));
    Files.deleteIfExists(folder.resolve(SCHEMA));
    laidOut.remove(folder.getFileName().toString());
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isEmpty()) {
        Files.deleteIfExists(folder);
      }
    }
  }

  private boolean isIncomplete(Form form) {
    return !blanks.edition(form).equals(laidOut.get(form.id()))
        || !Files.exists(outbox.path(name(form, texts.blankName())))
        || !Files.exists(outbox.path(name(form, SCHEMA)));
  }

  private void layOut(Form form) {
    write(name(form, texts.blankName()), blanks.workbook(form));
    write(name(form, SCHEMA), blanks.schema(form));
    laidOut.put(form.id(), blanks.edition(form));
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
