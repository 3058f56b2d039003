package cn.baoshen.console.cases;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was waived for the unit of a case in its year, as a list. */
@Configuration(proxyBeanMethods = false)
class WaiverLists {
  @Bean
  TakenList waiversList(CaseBook cases, Waivers waivers, Times times) {
    return TakenList.of(
        "waivers",
        "console.case.waivers",
        (asked, rows) ->
            asked
                .choice("case")
                .flatMap(cases::find)
                .filter(subject -> !subject.isUnknown())
                .ifPresent(
                    subject ->
                        waivers.ofUnit(subject).forEach(waiver -> add(waiver, times, asked, rows))),
        "console.rule console.case.reason console.case.askedby console.case.approvedby"
            + " console.case.expires console.state console.list.entered console.audit.at");
  }

  private static void add(Waiver waiver, Times times, Asked asked, Rows rows) {
    rows.add(
        waiver.rule(),
        waiver.reason(),
        waiver.askedBy(),
        waiver.approvedBy(),
        waiver.expiresOn(),
        asked.say("console.deputies.", waiver.revokedAt() == null ? "now" : "revoked"),
        waiver.enteredBy(),
        times.exactly(waiver.at()));
  }
}
