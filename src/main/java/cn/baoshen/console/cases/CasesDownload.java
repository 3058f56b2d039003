package cn.baoshen.console.cases;

import cn.baoshen.console.Times;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.console.listing.ListDownload;
import cn.baoshen.console.listing.ListWorkbook;
import cn.baoshen.console.listing.ListedCase;
import cn.baoshen.model.organ.People;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of cases as a workbook, as the filter finds and orders it. */
@Controller
class CasesDownload {
  private final CaseChoices choices;
  private final FormsInUse forms;
  private final People people;
  private final Times times;
  private final MessageSource texts;

  CasesDownload(
      CaseChoices choices, FormsInUse forms, People people, Times times, MessageSource texts) {
    this.choices = choices;
    this.forms = forms;
    this.people = people;
    this.times = times;
    this.texts = texts;
  }

  @GetMapping("/cases.xlsx")
  ResponseEntity<StreamingResponseBody> workbook(
      @ModelAttribute("filter") ListFilter filter, Locale locale) {
    ListDownload download = new ListDownload(texts, locale);
    return download.of(
        "console.nav.cases",
        rows -> choices.each(filter, one -> add(rows, one, download)),
        "console.case",
        "console.units.code",
        "console.unit",
        "console.case.year",
        "console.form",
        "console.case.revision",
        "console.state",
        "console.units.tier",
        "console.case.received",
        "console.case.decided",
        "console.audit.who");
  }

  private void add(ListWorkbook.Rows rows, ListedCase one, ListDownload download) {
    rows.add(
        one.id(),
        one.unitCode(),
        one.unitName(),
        one.year(),
        one.form() == null || one.form().isEmpty() ? "" : forms.name(one.form(), one.key()),
        one.revision(),
        download.say("console.state." + one.state()),
        one.tier() == null ? "" : download.say("console.tier." + one.tier()),
        times.at(one.receivedAt()),
        times.at(one.decidedAt()),
        decidedBy(one, download));
  }

  private String decidedBy(ListedCase one, ListDownload download) {
    String by = one.decidedBy();
    if (by == null) {
      return "";
    }
    return by.equals("rules")
        ? download.say("console.case.rules")
        : people.said(one.unitCode(), by);
  }
}
