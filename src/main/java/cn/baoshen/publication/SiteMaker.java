package cn.baoshen.publication;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.Case;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the whole site of a year in a folder: the same reports give the same files. */
class SiteMaker {
  private final CaseBook cases;
  private final PublicReports reports;
  private final SitePages pages;
  private final OpenData data;
  private final Feed feed;
  private final ZoneId zone;

  SiteMaker(
      CaseBook cases,
      PublicReports reports,
      SitePages pages,
      OpenData data,
      Feed feed,
      ZoneId zone) {
    this.cases = cases;
    this.reports = reports;
    this.pages = pages;
    this.data = data;
    this.feed = feed;
    this.zone = zone;
  }

  /** Puts the paper of a case where the site wants it. */
  interface Papers {
    void lay(Case subject, Path file) throws IOException;
  }

  /** How far the making is. */
  interface Progress {
    void at(int done, int all);
  }

  /** Tells one state of what is published from every other. */
  static String version(Collection<Published> all) {
    return Sha256.of(all.toString()).substring(0, 16);
  }

  /**
   * Makes it.
   *
   * @param folder is made
   */
  void make(Path folder, int year, Collection<Published> all, Papers papers, Progress progress)
      throws IOException {
    for (String part : List.of("reports", "files", "data")) {
      Files.createDirectories(folder.resolve(part));
    }
    List<SiteLine> lines = new ArrayList<>();
    int done = 0;
    for (Published one : all) {
      Case subject = cases.get(one.caseId());
      SiteLine line = reports.isConfidential(one.unitCode()) ? null : line(one, subject);
      if (line != null) {
        pages.report(folder, year, line);
        if (line.isShown()) {
          papers.lay(subject, folder.resolve("files").resolve(line.report() + ".pdf"));
        }
        lines.add(line);
      }
      progress.at(++done, all.size());
    }
    pages.index(folder, year, lines);
    feed.write(folder.resolve("feed.xml"), year, lines);
    data.write(folder.resolve("data"), year, lines, version(all));
  }

  private @Nullable SiteLine line(Published one, Case subject) {
    Optional<PublicReport> read = reports.of(subject);
    if (read.isEmpty()) {
      return null;
    }
    PublicReport content = read.get();
    return new SiteLine(
        one.report(),
        subject.unitCode(),
        PlainText.clean(subject.unitName()),
        content.category(),
        content.form().id(),
        content.form().title(),
        content.name(),
        one.isShown() ? day(subject.decidedAt()) : null,
        LocalDate.ofInstant(one.publishedAt(), zone),
        day(one.correctedAt()),
        day(one.withdrawnAt()),
        PlainText.clean(one.note()),
        one.isShown() ? content : null);
  }

  private @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, zone);
  }
}
