package cn.baoshen.console.units;

import cn.baoshen.console.Times;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of the page of a unit. */
@Configuration(proxyBeanMethods = false)
class UnitLists {
  private final Units units;
  private final UnitRoster roster;
  private final UnitCourses courses;
  private final FormsInUse forms;
  private final Times times;

  UnitLists(Units units, UnitRoster roster, UnitCourses courses, FormsInUse forms, Times times) {
    this.units = units;
    this.roster = roster;
    this.courses = courses;
    this.forms = forms;
    this.times = times;
  }

  private <T> List<T> of(Asked asked, Function<Unit, List<T>> part) {
    return asked.choice("unit").flatMap(units::byCode).map(part).orElse(List.of());
  }

  @Bean
  TakenList unitReportsList() {
    return TakenList.of(
        "unit-reports",
        "console.units.forms",
        (asked, rows) -> of(asked, roster::of).forEach(line -> add(line, asked, rows)),
        "console.form console.state console.due console.units.left console.case");
  }

  private void add(UnitLine line, Asked asked, Rows rows) {
    rows.add(
        forms.name(line.which().form(), line.which().key()),
        asked.say("console.units.stand.", line.stand()),
        line.due(),
        line.owes() ? line.daysLeft() : null,
        line.caseId());
  }

  @Bean
  TakenList revisionsList() {
    return TakenList.of(
        "revisions",
        "console.units.revisions",
        (asked, rows) ->
            of(asked, unit -> courses.of(unit).revisions()).forEach(one -> add(one, asked, rows)),
        "console.case console.case.year console.form console.case.revision console.state"
            + " console.units.tier console.case.received");
  }

  private void add(RosterQueries.Revision one, Asked asked, Rows rows) {
    rows.add(
        one.id(),
        one.year(),
        forms.name(one.which().form(), one.which().key()),
        one.revision(),
        asked.say("console.state.", one.state()),
        one.tier() == null ? "" : asked.say("console.tier.", one.tier()),
        exactly(one.receivedAt()));
  }

  private String exactly(@Nullable OffsetDateTime moment) {
    return moment == null ? "" : times.exactly(moment.toInstant());
  }

  @Bean
  TakenList refusedList() {
    return TakenList.of(
        "refused",
        "console.units.refused",
        (asked, rows) ->
            of(asked, unit -> courses.of(unit).refused())
                .forEach(file -> rows.add(times.exactly(file.at()), file.name(), file.told())),
        "console.case.received console.units.refused.file console.units.refused.told");
  }

  @Bean
  TakenList unitLettersList() {
    return TakenList.of(
        "unit-letters",
        "console.units.letters",
        (asked, rows) ->
            of(asked, unit -> courses.of(unit).letters()).forEach(sent -> add(sent, asked, rows)),
        "console.case.sentat console.case console.case.subject console.audit.outcome");
  }

  private void add(RosterQueries.Sent sent, Asked asked, Rows rows) {
    String stands = sent.at() == null ? asked.say("console.case.", "queued") : "";
    rows.add(
        exactly(sent.at()),
        sent.caseId(),
        sent.subject(),
        sent.bouncedAt() == null ? stands : asked.say("console.case.", "bounced"));
  }
}
