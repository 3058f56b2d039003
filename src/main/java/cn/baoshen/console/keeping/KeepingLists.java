package cn.baoshen.console.keeping;

import cn.baoshen.archive.years.ArchivedCase;
import cn.baoshen.archive.years.Retention;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.integrity.Looks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists about what is kept: looks at it, what they found, and what was kept long enough. */
@Configuration(proxyBeanMethods = false)
class KeepingLists {

  private final Looks looks;
  private final Retention retention;
  private final Times times;

  KeepingLists(Looks looks, Retention retention, Times times) {
    this.looks = looks;
    this.retention = retention;
    this.times = times;
  }

  @Bean
  TakenList looksList() {
    return TakenList.of(
        "looks",
        "console.keeping.looks",
        (asked, rows) -> looks.newest(TakenList.MOST).forEach(look -> add(look, asked, rows)),
        "console.keeping.begun console.keeping.ended console.keeping.by console.keeping.entries"
            + " console.keeping.bags console.keeping.files console.keeping.breaks");
  }

  private void add(Looks.Look look, Asked asked, Rows rows) {
    boolean ended = look.endedAt() != null;
    rows.add(
        times.exactly(look.begunAt()),
        times.exactly(look.endedAt()),
        look.by().equals("system") ? asked.say("console.keeping.", "nightly") : look.by(),
        ended ? look.entries() : null,
        ended ? look.bags() : null,
        ended ? look.files() : null,
        ended ? look.breaks() : null);
  }

  @Bean
  TakenList breaksList() {
    return TakenList.of(
        "breaks",
        "console.keeping.breaks",
        (asked, rows) ->
            looks
                .last()
                .ifPresent(
                    last ->
                        looks
                            .found(last.id())
                            .forEach(
                                broken ->
                                    rows.add(
                                        asked.say("integrity.", broken.kind()), broken.subject()))),
        "console.keeping.kind console.keeping.subject");
  }

  @Bean
  TakenList dueList() {
    return TakenList.of(
        "due",
        "console.keeping.retention",
        (asked, rows) -> retention.due().forEach(archived -> add(archived, rows)),
        "console.keeping.year console.units.code console.unit console.keeping.case"
            + " console.keeping.decided");
  }

  private void add(ArchivedCase archived, Rows rows) {
    rows.add(
        archived.year(),
        archived.unitCode(),
        archived.unitName(),
        archived.caseId(),
        times.exactly(archived.decidedAt()));
  }
}
