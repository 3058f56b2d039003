package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.official.OfficialBooks;
import cn.baoshen.publication.Publication;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form of every page, found by walking the pages, filled in and sent once as a person would
 * in a browser; an action that no form leads to, or a field that the test cannot fill, fails.
 */
class EveryFormTest extends BrowserHouse {
  /** What is wrong with a file that is tried out is no refusal of the form. */
  private static final By TROUBLE = By.cssSelector(".trouble:not(#result .trouble)");

  /** What is waited for takes seconds, and each look four questions to the browser. */
  private static final Duration LOOKS = Duration.ofMillis(400);

  private static final String DESK_OF = "liulan-desk@czj.example";
  private static final String WORDS = "浏览器逐表提交";
  private static final String NEXT = "jieban@czj.example";
  private static final String FRESH = "another long row of words 7";

  /** What a person can fill in of a form, in one look: a list has hundreds. */
  private static final String FIELDS =
      "return [...arguments[0].querySelectorAll('input, select, textarea')]"
          + ".filter(f => f.name && f.type !== 'hidden' && !f.matches(':disabled'))"
          + ".map(f => ({field: f, name: f.name, type: f.type}))";

  private static final String NONE_PICKED =
      "return ![...arguments[0].form.elements]"
          + ".some(f => f.name === arguments[0].name && f.checked)";

  /** What a person would type, by the name of the field. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("reason", WORDS),
          Map.entry("year", "2024"),
          Map.entry("notes", WORDS),
          Map.entry("text", "同意"),
          Map.entry("approvedBy", "李局长"),
          Map.entry("askedBy", "王主任"),
          Map.entry("to", NEXT),
          Map.entry("deputy", "daili@czj.example"),
          Map.entry("id", "zichan-browser"),
          Map.entry(
              "name", "liulan-" + Sha256.of(Long.toString(System.nanoTime())).substring(0, 8)),
          Map.entry("label", WORDS),
          Map.entry("person", "王小明"),
          Map.entry("old", PASSWORD),
          Map.entry("fresh", FRESH),
          Map.entry("again", FRESH),
          Map.entry("percent", "1"),
          Map.entry("number", "1"),
          Map.entry("source", WORDS),
          Map.entry("inspectors", "甲\n乙"),
          Map.entry("own", "103001"),
          Map.entry("seed", "03 08 12"),
          Map.entry("findings", WORDS),
          Map.entry("password", PASSWORD));

  private static final Map<String, String> DAYS =
      Map.of(
          "until", "2099-12-31",
          "seedDay", "2099-12-01",
          "from", "2099-12-01",
          // The collection of this house stays what it is.
          "opens", "2025-01-01",
          "due", "2025-03-31",
          "late", "");

  @Autowired private Failures failures;
  @Autowired private RouteWatch routes;
  @Autowired private Alarms alarms;
  @Autowired private Reassignments reassignments;
  @Autowired private Correspondence letters;
  @Autowired private Publication publication;

  @TempDir private Path folder;

  private final Set<String> sent = new TreeSet<>();
  private final List<String> refused = new ArrayList<>();
  private String me;
  private String victim;
  private Map<String, Path> files;

  @Test
  void every_form_of_every_page_is_filled_in_and_sent_once_as_a_person_would() throws Exception {
    files =
        Map.of(
            "/editions",
            Files.write(folder.resolve("表样.xlsx"), OfficialBooks.assets().bytes()),
            "",
            Files.write(folder.resolve("年报.json"), Submissions.sound(newUnit())));
    me = account("ADMINISTRATOR");
    victim = account("VIEWER");
    jdbc.sql(
            "insert into login_limit (id, name, failed, since, shut_until)"
                + " values (?, ?, 9, current_timestamp, timestamp with time zone '2099-01-01"
                + " 00:00:00Z')")
        .params(Sha256.of(me + "shut"), account("VIEWER"))
        .update();
    String asked = sound();
    size(DESK);
    // Nobody else's reminder of today, nor anybody's mails, stand in the way.
    String reviewer = "liulan-" + Sha256.of(asked).substring(0, 6) + "@czj.example";
    reassignments.reassign(asked, reviewer, WORDS, "admin");
    linkOf(asked, "review", reviewer);

    visit("/login");
    go("/");
    find(By.cssSelector(".bar nav"));
    visitor().login(me, PASSWORD);
    pages(asked).forEach(this::visit);
    // Kept filters are there to be forgotten only once one was kept.
    visit("/units");
    editions();
    publication();

    linkOf(asked, "review", NEXT);
    visitMailbox(NEXT);
    visit(linkOf(asked, "mail-understood", NEXT));
    String second = sound();
    String expired = linkOf(second, "review", "shouli@czj.example");
    letters.tokenExpired(Sha256.of(expired.substring("/review/".length())));
    visit(expired);
    visit(linkOf(asked, "review", NEXT));
    desk();
    visit("/tryout");
    go("/");
    send(find(By.cssSelector("form[action$='/logout']")), "/logout");
    send(find(By.cssSelector("form[action$='/login']")), "/login");
    visit("/password");

    assertThat(refused).isEmpty();
    assertThat(sent).containsAll(actions()).contains("/login", "/logout");
  }

  private String sound() throws IOException {
    String unit = newUnit();
    return dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
  }

  private String unsound() throws IOException {
    String unit = newUnit();
    return dropped(unit, Submissions.unsound(unit), CaseState.RETURNED);
  }

  private String failed() throws IOException {
    routes.suspend("examine-report", "admin", WORDS);
    try {
      String unit = newUnit();
      String id = dropped(unit, Submissions.sound(unit), CaseState.RECEIVED);
      failures.setAside(id, "examine", id, "字体缺失", null, "fail");
      return id;
    } finally {
      routes.resume("examine-report");
    }
  }

  private List<String> pages(String asked) throws Exception {
    String returned = unsound();
    String approved =
        standing(
            newUnit(), CaseState.APPROVED, Tier.LEADER, cases.examination(asked).orElseThrow());
    String failed = failed();
    alarms.raise("queue", "浏览器");
    keepTooLong(approved);
    announceSpotCheck();
    return List.of(
        "/units/" + newUnit(),
        "/cases/" + asked,
        "/cases/" + returned,
        "/cases/" + approved,
        "/cases/" + failed,
        "/units?find=" + newUnit(),
        "/cases?unit=" + asked.split("-")[0],
        "/deputies",
        "/routes",
        "/keeping",
        "/spot-checks",
        "/roll-up",
        "/years",
        "/recheck",
        "/search?q=A05",
        "/sessions",
        "/users",
        "/");
  }

  /** A spot check whose seed is known by now; one that is announced today waits until tomorrow. */
  private void announceSpotCheck() throws IOException {
    String roster = newUnit() + "\n";
    jdbc.sql(
            "insert into spot_check (report_year, announced_at, announced_by, wanted, percent,"
                + " source, seed_day, roster_sha256, inspectors)"
                + " values (2001, current_timestamp, 'x', 1, '', 'x', ?, ?, ?)")
        .params(LocalDate.now(clock), Sha256.of(roster), "甲\n乙")
        .update();
    long id = jdbc.sql("select max(id) from spot_check").query(Long.class).single();
    Path files = Files.createDirectories(HOME.resolve("outbox/spot-check/2001/" + id));
    Files.writeString(files.resolve("roster.txt"), roster);
  }

  /** A bag whose time is over. */
  private void keepTooLong(String id) throws IOException {
    Path data = HOME.resolve("outbox/archive/2001/old/" + id + "/data");
    Files.createDirectories(data);
    Files.writeString(data.resolveSibling("bagit.txt"), "BagIt-Version: 1.0");
    Files.writeString(data.resolve("decision.json"), "{\"decidedAt\":\"2002-03-01T00:00:00Z\"}");
  }

  /** The page of a reviewer for whom two reports wait in which nothing was found. */
  private void desk() throws IOException {
    String first = clean();
    String second = clean();
    linkOf(second, "review", DESK_OF);
    String page = linkOf(first, "review", DESK_OF, DESK_LINK);
    visit(page + "/" + first);
    shoot("desk-case");
    visit(page);
    go(page);
    shootAll("desk");
  }

  private String clean() throws IOException {
    String id = sound();
    Examination examined = cases.examination(id).orElseThrow();
    Verdict nothing = new Verdict(List.of(), List.of());
    cases.keepExamination(id, new Examination(examined.report(), nothing));
    reassignments.reassign(id, DESK_OF, WORDS, "admin");
    return id;
  }

  /** What was previewed is published, taken back, and shown again. */
  private void publication() {
    for (int orders = 0; orders < 4; orders++) {
      visit("/publication");
      await().atMost(PATIENCE).until(() -> !publication.work().running());
    }
  }

  private void editions() {
    visit("/editions");
    go("/editions");
    visit(find(By.partialLinkText("zichan-browser")).getDomAttribute("href"));
  }

  private void visitMailbox(String reviewer) {
    go("/mailbox?of=" + reviewer);
    visit(find(By.cssSelector("a[href*='uid=']")).getDomAttribute("href"));
  }

  /** Sends each form of a page that leads to an action that was not taken yet. */
  private void visit(String page) {
    go(page);
    find(By.tagName("body"));
    if (status() >= 500) {
      refused.add(page + ": " + status());
    }
    for (String action = next(); action != null; action = next()) {
      // An answer may ask for more, such as what is seen before it is started.
      for (String more = action; more != null; more = next()) {
        send(ready(more), more);
      }
      go(page);
    }
  }

  /** The next action of the page that was not taken yet; null when there is none. */
  private String next() {
    return paths().stream()
        .map(this::pattern)
        .filter(action -> !sent.contains(action) && !action.equals("/logout"))
        .findFirst()
        .orElse(null);
  }

  /** Where the forms of the page lead, in one look: some pages draw themselves anew. */
  private List<String> paths() {
    return ((List<?>)
            browser.executeScript(
                "return [...document.forms].filter(f => f.method === 'post')"
                    + ".map(f => new URL(f.action).pathname)"))
        .stream().map(String::valueOf).toList();
  }

  /** The form of this action; where there are several, the one about the account made for it. */
  private WebElement form(String action) {
    List<String> paths = paths().stream().filter(path -> pattern(path).equals(action)).toList();
    String path = paths.stream().filter(p -> p.contains(victim)).findFirst().orElse(paths.get(0));
    return (WebElement)
        browser.executeScript(
            "return [...document.forms].find(f => f.method === 'post'"
                + " && new URL(f.action).pathname === arguments[0])",
            path);
  }

  /** The form once it can be sent: what is being done keeps some shut. */
  private WebElement ready(String action) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOKS)
        .ignoreExceptions()
        .until(() -> form(action).findElement(By.cssSelector("button")).isEnabled());
    return form(action);
  }

  private void send(WebElement form, String action) {
    sent.add(action);
    String page = browser.getCurrentUrl();
    browser.executeScript(
        "arguments[0].closest('details')?.setAttribute('open', '');"
            + "arguments[0].querySelectorAll('details').forEach(d => d.setAttribute('open', ''));"
            + "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})",
        form);
    ((List<?>) browser.executeScript(FIELDS, form)).forEach(f -> fill((Map<?, ?>) f, action));
    WebElement button = form.findElement(By.cssSelector("button"));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    leave(button::click);
    if (status() >= 400 || !browser.findElements(TROUBLE).isEmpty()) {
      refused.add(action + " of " + page + ": " + status() + " " + told());
    }
  }

  /** Does what leads to another page and waits for it: what is read next is read there. */
  private void leave(Runnable act) {
    browser.executeScript("document.left = true");
    act.run();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                (Boolean)
                    browser.executeScript(
                        "return !document.left && document.readyState === 'complete'"));
  }

  private String told() {
    return browser.findElements(By.cssSelector(".trouble, h1")).stream()
        .map(WebElement::getText)
        .toList()
        .toString();
  }

  private void fill(Map<?, ?> seen, String action) {
    WebElement field = (WebElement) seen.get("field");
    String name = (String) seen.get("name");
    switch ((String) seen.get("type")) {
      case "checkbox" -> pick(field, name);
      case "file" -> field.sendKeys(files.getOrDefault(action, files.get("")).toString());
      case "radio" -> tick(field);
      case "select-one" -> choose(field);
      case "date" -> browser.executeScript("arguments[0].value = arguments[1]", field, day(name));
      default -> type(field, typed(name, action));
    }
  }

  /** A seed that is drawn by at once is known today. */
  private String day(String name) {
    return DAYS.getOrDefault(name, LocalDate.now(clock).toString());
  }

  /** Ticks the first line of a list, and no other: the units of other tests are theirs. */
  private void pick(WebElement field, String name) {
    if (Set.of("id", "code").contains(name)
        && (Boolean) browser.executeScript(NONE_PICKED, field)) {
      field.click();
    }
  }

  private static void type(WebElement field, String words) {
    field.clear();
    field.sendKeys(words);
  }

  private static void tick(WebElement field) {
    if (field.getDomProperty("value").equalsIgnoreCase("approve")) {
      field.click();
    }
  }

  private static void choose(WebElement select) {
    select.findElements(By.tagName("option")).stream()
        .filter(option -> !option.getDomProperty("value").isEmpty())
        .findFirst()
        .ifPresent(WebElement::click);
  }

  private String typed(String name, String action) {
    if (name.equals("username")) {
      return me;
    }
    if (name.equals("reviewer")) {
      return "shenhe@czj.example";
    }
    assertThat(TYPED).as("a field of the form of " + action).containsKey(name);
    return TYPED.get(name);
  }

  private String pattern(String path) {
    return Addresses.pattern(path, actions());
  }

  private Set<String> actions() {
    return addresses().actions();
  }
}
