package cn.baoshen.archive.years;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.casebook.order.BrokenOff;
import cn.baoshen.casebook.order.OrderWorker;
import cn.baoshen.casebook.store.KeptFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The archive of a year as one file to take away, made when an administrator orders it. */
public class YearExports {
  private static final Logger LOG = LoggerFactory.getLogger(YearExports.class);

  private static final String KIND = "export ";

  private final ArchiveFolders folders;
  private final KeptFiles outbox;
  private final ArchiveTexts texts;
  private final ITemplateEngine pages;
  private final OrderWorker worker;
  private final Clock clock;
  private final Set<Integer> running = ConcurrentHashMap.newKeySet();
  private final Set<Integer> failed = ConcurrentHashMap.newKeySet();

  public YearExports(
      ArchiveFolders folders,
      KeptFiles outbox,
      ArchiveTexts texts,
      ITemplateEngine pages,
      OrderWorker worker,
      Clock clock) {
    this.folders = folders;
    this.outbox = outbox;
    this.texts = texts;
    this.pages = pages;
    this.worker = worker;
    this.clock = clock;
  }

  /**
   * How a year's export stands.
   *
   * @param madeAt when the newest was made; null for never
   * @param running whether one is being made
   * @param failed whether the last one was not finished
   */
  public record Standing(int year, @Nullable Instant madeAt, boolean running, boolean failed) {}

  /** Those of all years that have bags, newest first. */
  public List<Standing> all() {
    return folders.years().stream()
        .map(y -> new Standing(y, madeAt(y), running.contains(y), failed.contains(y)))
        .toList();
  }

  private @Nullable Instant madeAt(int year) {
    return file(year).map(YearExports::changed).orElse(null);
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(int year) {
    return "county/" + year + "/" + texts.text("export.file", String.valueOf(year));
  }

  /** The file; empty when there is none. */
  public Optional<Path> file(int year) {
    return Optional.of(outbox.path(name(year))).filter(Files::exists);
  }

  /**
   * Orders it to be made now, unless it is being made.
   *
   * @return false for a year that has no bags
   */
  public boolean order(int year) {
    boolean known = folders.years().contains(year);
    if (known && running.add(year)) {
      worker.order(KIND + year, () -> tried(year));
    }
    return known;
  }

  /** Orders those again that an earlier life of the service did not come to the end of. */
  void takeUp() {
    worker.left().stream()
        .map(order -> Integer.valueOf(order.substring(KIND.length())))
        .forEach(this::order);
  }

  private void tried(int year) {
    try {
      failed.remove(year);
      make(year);
      LOG.info("the archive of {} is exported", year);
    } catch (BrokenOff end) {
      LOG.info("the export of {} is broken off and made after the next start", year);
    } catch (IOException | RuntimeException e) {
      failed.add(year);
      LOG.error("the archive of {} cannot be exported", year, e);
    } finally {
      running.remove(year);
    }
  }

  private void make(int year) throws IOException {
    Path temporary = outbox.unfinished();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary));
          YearBag bag = new YearBag("baoshen-" + year, out)) {
        write(year, bag);
      }
      KeptFiles.moveDurably(temporary, outbox.room(name(year)));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void write(int year, YearBag bag) throws IOException {
    List<ArchivedCase> all = folders.bags(year).stream().map(ArchivedCase::of).toList();
    for (ArchivedCase archived : all) {
      worker.goOn();
      bag.add(archived);
    }
    bag.add("index.html", bytes(page(year, all)));
    bag.add("index.csv", bytes(ArchiveTable.csv(texts, all)));
    bag.describe(
        List.of(
            "External-Identifier: baoshen-" + year,
            "External-Description: " + texts.text("export.title", String.valueOf(year)),
            "Bagging-Date: " + LocalDate.now(clock)));
  }

  private String page(int year, List<ArchivedCase> all) {
    Map<String, Object> values =
        Map.of(
            "title",
            texts.text("export.title", String.valueOf(year)),
            "cases",
            all,
            "texts",
            texts);
    return pages.process("export/index", new Context(Locale.SIMPLIFIED_CHINESE, values));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
