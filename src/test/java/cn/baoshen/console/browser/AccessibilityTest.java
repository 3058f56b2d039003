package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.official.OfficialBooks;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * What axe-core, the checker of the Web Content Accessibility Guidelines, finds serious on a page,
 * in both languages, wide and on a phone, light and dark; each of these with each of the others
 * takes its time with {@code -Psoak}.
 */
class AccessibilityTest extends BrowserHouse {
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations'], iframes: false}).then(
        result => done(result.violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.html.slice(0, 120)
            + ' ' + n.any.map(a => a.message).join(' ').slice(0, 160)))),
        wrong => done(['axe: ' + wrong]));
      """;

  /** What is seen without a login. */
  private static final Pattern OPEN =
      Pattern.compile("/(login|tryout|forms|check|help|mailbox|review|desk)\\b");

  private final List<String> found = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  @TempDir private Path folder;

  @Test
  void axe_finds_nothing_serious_on_any_page_of_an_administrator() throws IOException {
    String unit = newUnit();
    String other = newUnit();
    String sound = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    String unsound = dropped(other, Submissions.unsound(other), CaseState.RETURNED);
    logIn("ADMINISTRATOR");
    List<String> pages =
        List.of(
            "/",
            "/units",
            "/units/" + other,
            "/cases",
            "/cases/" + sound,
            "/cases/" + unsound,
            "/deputies",
            "/routes",
            "/rules",
            "/editions",
            "/keeping",
            "/spot-checks",
            "/roll-up",
            "/years",
            "/recheck",
            "/publication",
            "/users",
            "/sessions",
            "/audit",
            "/password",
            "/search?q=A05",
            "/letters/" + jdbc.sql("select max(seq) from letter").query(Long.class).single(),
            bulk(other),
            edition());
    rollUp();
    pages.forEach(this::lookInBoth);
    assertThat(found).isEmpty();
    assertThat(seen).as("a page that nobody looked at").containsAll(pages(false));
  }

  /** Those that need no login, or those that need one. */
  private Set<String> pages(boolean open) {
    Set<String> pages = addresses().pages();
    pages.removeIf(page -> OPEN.matcher(page).lookingAt() != open);
    return pages;
  }

  /** The page of an official workbook that was just sent in. */
  private String edition() throws IOException {
    Path book = Files.write(folder.resolve("表样.xlsx"), OfficialBooks.assets().bytes());
    go("/editions");
    find(By.name("id")).sendKeys("zichan-axe");
    browser.findElement(By.cssSelector("input[type=file]")).sendKeys(book.toString());
    browser.findElement(By.cssSelector("form[action$='/editions'] button")).click();
    String link = find(By.cssSelector("a[href*='/editions/zichan-axe/']")).getDomAttribute("href");
    return Pattern.compile("/editions/zichan-axe/\\d+")
        .matcher(link)
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  /** The page of an act on many, before it is started. */
  private String bulk(String unit) {
    Visitor admin = loggedIn("ADMINISTRATOR");
    return admin
        .post("/units/bulk?find=" + unit, Map.of("act", "REMIND", "all", "true"))
        .headers()
        .firstValue("Location")
        .map(address -> address.substring(address.indexOf("/bulk/")))
        .orElseThrow();
  }

  @Test
  void axe_finds_nothing_serious_on_the_published_site() throws IOException {
    String asked = newUnit();
    String id = dropped(asked, Submissions.sound(asked), CaseState.IN_REVIEW);
    String unit = newUnit();
    standing(unit, CaseState.APPROVED, Tier.LEADER, cases.examination(id).orElseThrow());
    logIn("ADMINISTRATOR");
    go("/publication");
    find(By.cssSelector("form[action$='/publication/preview'] button")).click();
    // Others may have left a preview in the house.
    String report = "/publication/preview/2024/reports/" + unit + "-2024.html";
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              go(report);
              return browser.getTitle().contains(unit);
            });
    look("/publication/preview/2024/index.html", "zh-CN");
    look(report, "zh-CN");
    assertThat(found).isEmpty();
  }

  /** Without one its page shows no figures. */
  private void rollUp() {
    go("/roll-up");
    find(By.cssSelector("form[action$='/roll-up/longhui-2024'] button")).click();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              browser.navigate().refresh();
              return browser.findElements(By.tagName("progress")).isEmpty()
                  && !browser.findElements(By.cssSelector("a[href$='/xlsx']")).isEmpty();
            });
  }

  @Test
  void axe_finds_nothing_serious_on_any_page_without_a_login() throws IOException {
    String unit = newUnit();
    String id = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    List.of("/login", "/tryout", "/forms", "/check", "/check?id=x&code=y")
        .forEach(this::lookInBoth);
    for (String page : List.of("/help", "/help/units", "/help/reviewers", "/nowhere")) {
      look(page, "zh-CN");
    }
    go("/mailbox?of=shouli@czj.example");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              browser.navigate().refresh();
              return !browser.findElements(By.partialLinkText(id)).isEmpty();
            });
    look("/mailbox?of=shouli@czj.example", "zh-CN");
    String letter = browser.findElement(By.partialLinkText(id)).getDomAttribute("href");
    look(letter, "zh-CN");
    browser.switchTo().frame(find(By.tagName("iframe")));
    String link = find(By.cssSelector("a[href*='/review/']")).getDomAttribute("href");
    String desk = find(By.cssSelector("a[href*='/desk/']")).getDomAttribute("href");
    browser.switchTo().defaultContent();
    look(link.substring(link.indexOf("/review/")), "zh-CN");
    look("/review/never-given", "zh-CN");
    String mine = desk.substring(desk.indexOf("/desk/"));
    look(mine, "zh-CN");
    look(mine + "/" + id, "zh-CN");
    look("/desk/never-given", "zh-CN");
    look(answered(letter, id), "zh-CN");
    assertThat(found).isEmpty();
    assertThat(seen).as("a page that nobody looked at").containsAll(pages(true));
  }

  /** The page on which an answer by mail can be taken back. */
  private String answered(String letter, String id) {
    go(letter);
    find(By.name("text")).sendKeys("同意");
    browser.findElement(By.cssSelector("form[action$='/mailbox/answer'] button")).click();
    return linkOf(id, "mail-understood", "shouli@czj.example");
  }

  private void lookInBoth(String page) {
    if (Soak.isOn()) {
      look(page, "zh-CN");
      look(page, "en");
    } else {
      look(page, "zh-CN", false);
      look(page, "en", true);
    }
  }

  private void look(String page, String language) {
    look(page, language, false);
    look(page, language, true);
  }

  private void look(String page, String language, boolean phone) {
    size(phone ? PHONE : DESK);
    dark(phone);
    go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
    find(By.tagName("body"));
    seen.add(Addresses.pattern(page.split("\\?")[0], addresses().pages()));
    if (status() >= 500) {
      found.add(page + " " + language + ": " + status());
    }
    browser.executeScript(axe());
    for (Object line : (List<?>) browser.executeAsyncScript(RUN)) {
      found.add(page + " " + language + (phone ? " phone: " : " desk: ") + line);
    }
  }

  /** The colours that a person's system asks for. */
  private void dark(boolean wanted) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", wanted ? "dark" : "light"))));
  }

  private static String axe() {
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
