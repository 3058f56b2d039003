package cn.baoshen.rollup;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Makes the roll-up of one form and lays its files into the outbox, each whole. */
class RollUpMaker {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RollUpLines lines;
  private final FigureCount count;
  private final KeptFiles outbox;
  private final RollUpTexts texts;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  RollUpMaker(
      RollUpLines lines, FigureCount count, KeptFiles outbox, RollUpTexts texts, Clock clock) {
    this.lines = lines;
    this.count = count;
    this.outbox = outbox;
    this.texts = texts;
    this.clock = clock;
  }

  /** Writes one kind of file. */
  private interface Writing {
    void to(Path file) throws IOException;
  }

  /** The figures that a file keeps. */
  Figures figures(Path file) {
    try {
      return json.readValue(file.toFile(), Figures.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes workbook, CSV and JSON.
   *
   * @param name what the files are called, without ending
   */
  void make(Form form, int year, boolean keyed, String name, RollUpLines.Progress progress) {
    Instant from = clock.instant();
    try (RollUpBook book = new RollUpBook(form, year, texts)) {
      List<UnitLine> made = lines.of(form, year, next -> add(book, next), progress);
      RollUpTable table = table(form, year, made, keyed);
      book.units(table, texts.text("note", LocalDateTime.now(clock).format(TIME)));
      Figures figures = count.of(form, year, made);
      book.figures(figures);
      write(name + RollUps.FIGURES, file -> json.writeValue(file.toFile(), figures));
      write(name + ".xlsx", book::save);
      write(name + ".csv", file -> RollUpCsv.write(table, file));
      write(name + ".json", file -> RollUpJson.write(table, form.title(), year, file));
      // What changes from here on is not in it, however long it took.
      Files.setLastModifiedTime(outbox.path(name + ".xlsx"), FileTime.from(from));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the roll-up of " + form.id(), e);
    }
  }

  private RollUpTable table(Form form, int year, List<UnitLine> made, boolean keyed) {
    FormColumns columns = lines.columns(form, year);
    return RollUpTable.of(made, columns.heads(), keyed, texts)
        .withoutEmpty(columns.heads(), columns.ofLastYear());
  }

  private static void add(RollUpBook book, FormLines.Made made) {
    Report report = made.report();
    if (report != null) {
      book.add(made.line().status().unit(), report);
    }
  }

  private void write(String name, Writing writing) throws IOException {
    Path unfinished = outbox.unfinished();
    try {
      writing.to(unfinished);
      KeptFiles.moveDurably(unfinished, outbox.room(name));
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
