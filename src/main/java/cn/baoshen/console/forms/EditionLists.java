package cn.baoshen.console.forms;

import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.edition.Edition;
import cn.baoshen.edition.EditionDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The uploaded forms as a list, and the rules of one of them. */
@Configuration(proxyBeanMethods = false)
class EditionLists {
  private final EditionDesk desk;
  private final DraftPapers papers;
  private final MessageSource words;
  private final Times times;

  EditionLists(EditionDesk desk, DraftPapers papers, MessageSource words, Times times) {
    this.desk = desk;
    this.papers = papers;
    this.words = words;
    this.times = times;
  }

  @Bean
  TakenList editionsList() {
    return TakenList.of(
        "editions",
        "console.forms.title",
        (asked, rows) -> desk.all().forEach(edition -> add(edition, asked, rows)),
        "console.forms.id console.forms.edition console.state console.forms.form"
            + " console.forms.file console.forms.by console.forms.by.at"
            + " console.forms.changed.by console.forms.changed");
  }

  private void add(Edition edition, Asked asked, Rows rows) {
    rows.add(
        edition.form(),
        edition.number(),
        asked.say("console.forms.state.", edition.state()),
        edition.title(),
        edition.file(),
        edition.uploadedBy(),
        times.exactly(edition.uploadedAt()),
        edition.changedBy(),
        times.exactly(edition.changedAt()));
  }

  @Bean
  TakenList draftRulesList() {
    return TakenList.of(
        "draft-rules",
        "console.rules.nav",
        (asked, rows) -> rules(asked).forEach(rule -> add(rule, asked, rows)),
        "console.rule console.list.severity console.rule.title console.rules.how");
  }

  private List<DraftRule> rules(Asked asked) {
    Optional<Edition> edition =
        asked
            .choice("form")
            .flatMap(form -> asked.number("number").flatMap(number -> desk.find(form, number)));
    return edition
        .flatMap(papers::form)
        .map(form -> DraftRule.of(form, words, asked.texts().locale()))
        .orElse(List.of());
  }

  private static void add(DraftRule rule, Asked asked, Rows rows) {
    rows.add(
        rule.id(),
        asked.say("console.rules.severity.", rule.severity()),
        rule.title(),
        String.join("\n", rule.demands()));
  }
}
