package cn.baoshen.console.publication;

import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.publication.Coverage;
import cn.baoshen.publication.Publication;
import cn.baoshen.publication.Published;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published, and for administrators what is not and why. */
@Configuration(proxyBeanMethods = false)
class PublicationLists {
  private final Publication publication;
  private final Coverage coverage;
  private final Units units;
  private final Times times;

  PublicationLists(Publication publication, Coverage coverage, Units units, Times times) {
    this.publication = publication;
    this.coverage = coverage;
    this.units = units;
    this.times = times;
  }

  @Bean
  TakenList publishedList() {
    return TakenList.of(
        "published",
        "publication.console.list",
        (asked, rows) -> publication.published(year(asked)).forEach(one -> add(one, rows)),
        "publication.code publication.unit publication.report"
            + " publication.published publication.corrected publication.withdrawn"
            + " publication.correction");
  }

  private int year(Asked asked) {
    return asked.number("year").orElseGet(publication::year);
  }

  private void add(Published one, Rows rows) {
    rows.add(
        one.unitCode(),
        name(one),
        one.caseId(),
        times.at(one.publishedAt()),
        times.at(one.correctedAt()),
        times.at(one.withdrawnAt()),
        one.note());
  }

  @Bean
  TakenList changesList() {
    return TakenList.of(
        "changes",
        "publication.console.changes",
        (asked, rows) ->
            publication.changes(year(asked)).forEach(change -> add(change, asked, rows)),
        "publication.code publication.unit publication.report console.list.kind");
  }

  private void add(Publication.Change change, Asked asked, Rows rows) {
    Published one = change.published();
    rows.add(
        one.unitCode(),
        name(one),
        one.caseId(),
        asked.say("publication.console.", change.corrected() ? "correction" : "new"));
  }

  private String name(Published one) {
    return units.byCode(one.unitCode()).map(Unit::name).orElse(one.unitCode());
  }

  /** It names confidential units, so that it is nobody else's. */
  @Bean
  TakenList unpublishedList() {
    return TakenList.of(
        "unpublished",
        "publication.console.excluded",
        (asked, rows) -> {
          if (asked.administrator()) {
            coverage.figures(year(asked)).excluded().forEach(one -> add(one, asked, rows));
          }
        },
        "publication.code publication.unit publication.report" + " publication.console.reason");
  }

  private static void add(Coverage.Excluded one, Asked asked, Rows rows) {
    rows.add(
        one.unitCode(),
        one.unitName(),
        one.report(),
        asked.say("publication.reason.", one.reason()));
  }
}
