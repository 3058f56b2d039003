package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

class OverviewPageTest extends BrowserHouse {
  private void fill(CaseState state, Tier tier) {
    Finding finding = new Finding("A05", Severity.ERROR, List.of(), List.of(), "1", "2", "合计不符");
    standing(
        newUnit(), state, tier, new Examination(null, new Verdict(List.of(finding), List.of())));
  }

  @Test
  void the_overview_shows_the_collection_redraws_what_changed_and_speaks_two_languages() {
    fill(CaseState.APPROVED, Tier.LEADER);
    fill(CaseState.RETURNED, null);
    fill(CaseState.IN_REVIEW, Tier.REVIEWER);
    size(DESK);
    go("/login");
    shoot("login-desk");
    logIn("ADMINISTRATOR");

    assertThat(find(By.id("expected")).getText()).isEqualTo(String.valueOf(UNITS));
    find(By.cssSelector("[data-chart] canvas"));
    int before = Integer.parseInt(browser.findElement(By.id("received")).getText());
    browser.executeScript("document.querySelector('.bar').dataset.same = 'yes'");
    fill(CaseState.IN_REVIEW, Tier.ACCEPTOR);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> Integer.parseInt(browser.findElement(By.id("received")).getText()) > before);
    assertThat(browser.findElement(By.cssSelector(".bar")).getDomAttribute("data-same"))
        .isEqualTo("yes");

    for (Map.Entry<String, Dimension> size :
        Map.of("desk", DESK, "tablet", TABLET, "phone", PHONE).entrySet()) {
      size(size.getValue());
      go("/");
      find(By.cssSelector("[data-chart] canvas"));
      shoot("overview-" + size.getKey());
      assertThat(overflow()).as(size.getKey()).isLessThanOrEqualTo(0);
    }
    for (String page : List.of("users", "audit", "password", "no-such-page")) {
      go("/" + page);
      shoot(page + "-phone");
      assertThat(overflow()).as(page).isLessThanOrEqualTo(0);
    }
    size(DESK);
    go("/users");
    shoot("users-desk");
    go("/audit");
    shoot("audit-desk");
    go("/swagger-ui/index.html");
    find(By.cssSelector(".opblock"));
    shoot("api-desk");
    go("/");
    browser.findElement(By.cssSelector("a.language")).click();
    find(By.cssSelector("html[lang=en]"));
    shoot("overview-english");
    assertThat(browser.findElement(By.cssSelector("main")).getText())
        .contains("Expected", "Received");
    // Swagger's page tries one inline style, is refused it, and does without.
    assertThat(complaints())
        .filteredOn(line -> !line.contains("/swagger-ui/"))
        .noneMatch(line -> line.contains("Content Security Policy"));
  }
}
