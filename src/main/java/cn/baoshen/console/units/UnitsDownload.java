package cn.baoshen.console.units;

import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.console.listing.ListDownload;
import cn.baoshen.console.listing.ListWorkbook;
import cn.baoshen.model.Tier;
import cn.baoshen.model.organ.People;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of units as a workbook, as the filter finds and orders it. */
@Controller
class UnitsDownload {
  private final UnitRoster roster;
  private final FormsInUse forms;
  private final People people;
  private final MessageSource texts;

  UnitsDownload(UnitRoster roster, FormsInUse forms, People people, MessageSource texts) {
    this.roster = roster;
    this.forms = forms;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/units.xlsx")
  ResponseEntity<StreamingResponseBody> workbook(
      @ModelAttribute("filter") UnitFilter filter, Locale locale) {
    ListDownload download = new ListDownload(texts, locale);
    List<UnitLine> lines = roster.lines(filter);
    return download.of(
        "console.nav.units",
        rows -> lines.forEach(line -> add(rows, line, download)),
        "console.units.code",
        "console.unit",
        "console.units.category",
        "console.form",
        "console.state",
        "console.due",
        "console.units.left",
        "console.case",
        "console.units.contact",
        "console.tier.ACCEPTOR",
        "console.tier.REVIEWER",
        "console.tier.LEADER");
  }

  private void add(ListWorkbook.Rows rows, UnitLine line, ListDownload download) {
    boolean none = line.which().form().isEmpty();
    rows.add(
        line.unit().code(),
        line.unit().name(),
        line.unit().category(),
        none ? "" : forms.name(line.which().form(), line.which().key()),
        download.say("console.units.stand." + line.stand()),
        line.due(),
        line.owes() ? line.daysLeft() : "",
        line.caseId() == null ? "" : line.caseId(),
        line.unit().email(),
        reviewer(line, Tier.ACCEPTOR),
        reviewer(line, Tier.REVIEWER),
        reviewer(line, Tier.LEADER));
  }

  private String reviewer(UnitLine line, Tier tier) {
    String address = line.unit().reviewers().get(tier);
    return address == null ? "" : people.said(line.unit().code(), address);
  }
}
