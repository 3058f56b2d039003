package cn.baoshen.console.cases;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.model.Case;
import cn.baoshen.model.Event;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Verdict;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists about one case, or about all of a year where no case is chosen. */
@Configuration(proxyBeanMethods = false)
class CaseLists {
  private static final String SEVERITY = "console.case.severity.";

  private final CaseBook cases;
  private final OpenCollection collection;
  private final LedgerQueries ledger;
  private final MailQueries mails;
  private final Times times;

  CaseLists(
      CaseBook cases,
      OpenCollection collection,
      LedgerQueries ledger,
      MailQueries mails,
      Times times) {
    this.cases = cases;
    this.collection = collection;
    this.ledger = ledger;
    this.mails = mails;
    this.times = times;
  }

  private Optional<Case> about(Asked asked) {
    return asked.choice("case").flatMap(cases::find);
  }

  private int year(Asked asked) {
    return asked.number("year").orElseGet(collection::year);
  }

  @Bean
  TakenList findingsList() {
    return TakenList.of(
        "findings",
        "console.case.findings",
        this::findings,
        "console.case console.rule console.list.severity console.list.text"
            + " console.case.stated console.case.expected console.case.where");
  }

  private void findings(Asked asked, Rows rows) {
    about(asked)
        .map(Case::id)
        .ifPresent(
            id ->
                cases
                    .examination(id)
                    .ifPresent(examined -> findings(id, examined.verdict(), asked, rows)));
  }

  private static void findings(String id, Verdict verdict, Asked asked, Rows rows) {
    String unchecked = asked.say("console.list.", "unchecked");
    verdict.findings().forEach(finding -> add(id, finding, asked, rows));
    verdict.notChecked().forEach(open -> rows.add(id, open.rule(), unchecked, open.because()));
  }

  private static void add(String id, Finding finding, Asked asked, Rows rows) {
    rows.add(
        id,
        finding.rule(),
        asked.say(SEVERITY, finding.severity()),
        finding.message(),
        finding.stated(),
        finding.expected(),
        String.join("\n", finding.where()));
  }

  @Bean
  TakenList ledgerList() {
    return TakenList.of(
        "ledger",
        "console.list.ledger",
        (asked, rows) ->
            about(asked)
                .ifPresentOrElse(
                    subject -> ledger.each(subject, item -> add(item, asked, rows)),
                    () -> ledger.each(year(asked), item -> add(item, asked, rows))),
        "console.units.code console.unit console.case.year console.list.number"
            + " console.rule console.case.where console.list.text console.list.raised"
            + " console.list.opened console.list.opened.at console.list.answer"
            + " console.list.closed console.list.closed.at console.list.closed.why");
  }

  private void add(LedgerQueries.Item item, Asked asked, Rows rows) {
    rows.add(
        item.unitCode(),
        item.unitName(),
        item.year(),
        item.number(),
        item.rule(),
        item.places(),
        item.text(),
        item.raisedBy().equals("rules") ? asked.say("console.case.", "rules") : item.raisedBy(),
        item.openedCase(),
        times.at(item.openedAt()),
        item.answer(),
        item.closedCase(),
        times.at(item.closedAt()),
        item.why() == null ? "" : asked.say("console.list.why.", item.why()));
  }

  @Bean
  TakenList lettersList() {
    return TakenList.of(
        "letters",
        "console.case.mails",
        (asked, rows) ->
            about(asked)
                .ifPresentOrElse(
                    subject -> letters(subject, asked, rows), () -> letters(asked, rows)),
        "console.list.way console.audit.at console.case console.units.tier"
            + " console.list.other console.list.subject console.audit.outcome");
  }

  private void letters(Case subject, Asked asked, Rows rows) {
    mails.sent(subject.id()).forEach(letter -> add(letter, asked, rows));
    mails.came(subject.id()).forEach(mail -> add(subject.id(), mail, asked, rows));
  }

  private void letters(Asked asked, Rows rows) {
    mails.sent(year(asked), letter -> add(letter, asked, rows));
    mails.came(year(asked), (id, mail) -> add(id, mail, asked, rows));
  }

  private void add(MailQueries.Sent letter, Asked asked, Rows rows) {
    boolean bounced = letter.bouncedAt() != null;
    String stands = letter.at() == null ? asked.say("console.case.", "queued") : "";
    rows.add(
        asked.say("console.list.way.", "out"),
        times.exactly(letter.at()),
        letter.caseId(),
        letter.tier() == null ? "" : asked.say("console.tier.", letter.tier()),
        letter.to(),
        letter.subject(),
        bounced ? asked.say("console.case.", "bounced") + " " + letter.bounceReason() : stands);
  }

  private void add(String id, MailQueries.Came mail, Asked asked, Rows rows) {
    String said = asked.say("reply-", mail.outcome());
    rows.add(
        asked.say("console.list.way.", "in"),
        times.exactly(mail.at()),
        id,
        "",
        mail.sender(),
        mail.subject(),
        said.equals(mail.outcome()) ? asked.say("", mail.outcome()) : said);
  }

  @Bean
  TakenList historyList() {
    return TakenList.of(
        "history",
        "console.case.history",
        (asked, rows) ->
            about(asked)
                .ifPresent(
                    subject ->
                        cases.history(subject.id()).forEach(event -> add(event, asked, rows))),
        "console.audit.at console.audit.what console.audit.who" + " console.list.detail");
  }

  private void add(Event event, Asked asked, Rows rows) {
    rows.add(times.exactly(event.at()), asked.say("", event.what()), event.who(), event.detail());
  }
}
