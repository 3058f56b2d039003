package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  private final List<String> found = new ArrayList<>();

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
            "/letters/" + jdbc.sql("select max(seq) from letter").query(Long.class).single(),
            bulk(other));
    rollUp();
    pages.forEach(this::lookInBoth);
    assertThat(found).isEmpty();
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
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              browser.navigate().refresh();
              return !browser.findElements(By.cssSelector("a[href$='/index.html']")).isEmpty();
            });
    look("/publication/preview/2024/index.html", "zh-CN");
    look("/publication/preview/2024/reports/" + unit + "-2024.html", "zh-CN");
    assertThat(browser.getTitle()).contains(unit);
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
    assertThat(found).isEmpty();
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
