package cn.baoshen.archive.years;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Bags that were kept as long as they are to be kept: listed, and destroyed only when somebody
 * orders exactly what is listed.
 */
public class Retention {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int MARK = 16;

  private final ArchiveFolders folders;
  private final KeptFiles outbox;
  private final KeptSums sums;
  private final CaseBook cases;
  private final ArchiveTexts texts;
  private final ArchiveSettings settings;
  private final Clock clock;

  public Retention(
      ArchiveFolders folders,
      KeptFiles outbox,
      KeptSums sums,
      CaseBook cases,
      ArchiveTexts texts,
      ArchiveSettings settings,
      Clock clock) {
    this.folders = folders;
    this.outbox = outbox;
    this.sums = sums;
    this.cases = cases;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whole years after the decision; 0 for ever. */
  public int years() {
    return settings.keepYears();
  }

  /** The bags whose time is over, oldest year first; none while they are kept for ever. */
  public List<ArchivedCase> due() {
    LocalDate last = LocalDate.now(clock).minusYears(settings.keepYears());
    return settings.keepYears() == 0
        ? List.of()
        : folders.years().stream()
            .filter(year -> year <= last.getYear())
            .sorted()
            .flatMap(year -> folders.bags(year).stream())
            .map(ArchivedCase::of)
            .filter(c -> c.decidedAt() != null && day(c.decidedAt()).isBefore(last))
            .toList();
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(clock.getZone()).toLocalDate();
  }

  /** By what a list is known, so that nothing is destroyed but what was seen. */
  public String mark(List<ArchivedCase> listed) {
    return Sha256.of(listed.stream().map(ArchivedCase::caseId).toList().toString())
        .substring(0, MARK);
  }

  /** The list as a table. */
  public byte[] table(List<ArchivedCase> listed) {
    return ArchiveTable.csv(texts, listed).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Destroys the bags that are listed, and leaves the list in the archive.
   *
   * @param seen the mark of the list that was seen
   * @return false when the list is another by now; nothing has changed then
   */
  public boolean destroy(String seen, String who, String reason) {
    List<ArchivedCase> listed = due();
    boolean same = !listed.isEmpty() && mark(listed).equals(seen);
    if (same) {
      String moment = MOMENT.format(clock.instant().atZone(clock.getZone()));
      outbox.write("archive/" + texts.text("destroyed.file", moment), table(listed));
      listed.forEach(archived -> destroy(archived, who, reason));
    }
    return same;
  }

  private void destroy(ArchivedCase archived, String who, String reason) {
    if (cases.find(archived.caseId()).isPresent()) {
      cases.note(archived.caseId(), "destroyed", who, reason);
    }
    Path bag = archived.bag();
    sums.forget(
        "archive/%d/%s/%s".formatted(archived.year(), archived.unitCode(), archived.caseId()));
    try {
      FileSystemUtils.deleteRecursively(bag);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot destroy " + bag, e);
    }
  }
}
