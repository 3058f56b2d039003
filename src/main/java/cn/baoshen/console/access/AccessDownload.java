package cn.baoshen.console.access;

import cn.baoshen.console.Times;
import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.listing.ListDownload;
import cn.baoshen.console.listing.ListWorkbook;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The lists of accounts and of what was done, as workbooks, for administrators. */
@Controller
class AccessDownload {
  private static final int AT_ONCE = 1000;

  private final Accounts accounts;
  private final Audit audit;
  private final Times times;
  private final MessageSource texts;

  AccessDownload(Accounts accounts, Audit audit, Times times, MessageSource texts) {
    this.accounts = accounts;
    this.audit = audit;
    this.times = times;
    this.texts = texts;
  }

  @GetMapping("/audit/list.xlsx")
  ResponseEntity<StreamingResponseBody> audit(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String about,
      Locale locale) {
    ListDownload download = new ListDownload(texts, locale);
    return download.of(
        "console.nav.audit",
        rows -> each(who, about.strip(), rows, download),
        "console.audit.at",
        "console.audit.who",
        "console.audit.what",
        "console.audit.about",
        "console.audit.reason",
        "console.audit.outcome",
        "console.audit.remote");
  }

  /** Page by page: the book of many years is longer than the memory. */
  private void each(String who, String about, ListWorkbook.Rows rows, ListDownload download) {
    long before = Long.MAX_VALUE;
    List<Audit.Entry> page;
    do {
      page = audit.page(who, about, before, AT_ONCE);
      for (Audit.Entry entry : page) {
        add(rows, entry, download);
        before = entry.seq();
      }
    } while (page.size() == AT_ONCE);
  }

  private void add(ListWorkbook.Rows rows, Audit.Entry entry, ListDownload download) {
    String key = "console.act." + entry.what();
    String said = download.say(key);
    rows.add(
        times.exactly(entry.at()),
        entry.who(),
        said.equals(key) ? entry.what() : said,
        entry.about(),
        entry.reason(),
        download.say("console.outcome." + entry.outcome()),
        entry.remote());
  }

  @GetMapping("/users/list.xlsx")
  ResponseEntity<StreamingResponseBody> users(Locale locale) {
    ListDownload download = new ListDownload(texts, locale);
    return download.of(
        "console.nav.users",
        rows -> accounts.all().forEach(account -> add(rows, account, download)),
        "console.users.name",
        "console.users.person",
        "console.role",
        "console.state");
  }

  private static void add(ListWorkbook.Rows rows, Account account, ListDownload download) {
    rows.add(
        account.name(),
        account.person(),
        download.say("console.role." + account.role()),
        download.say(account.disabled() ? "console.users.disabled" : "console.users.active"));
  }
}
