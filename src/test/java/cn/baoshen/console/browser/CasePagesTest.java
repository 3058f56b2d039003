package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.fault.Submissions;
import cn.baoshen.report.CaseState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class CasePagesTest extends BrowserHouse {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private String dropped(String unit, byte[] report, CaseState until) throws IOException {
    Path folder = Files.createDirectories(inbox().resolve(unit));
    Files.write(folder.resolve("年报.json"), report);
    String id = unit + "-" + YEAR + "-r1";
    await()
        .atMost(PATIENCE)
        .until(() -> cases.find(id).filter(c -> c.state() == until).isPresent());
    return id;
  }

  @Test
  void a_unit_is_found_while_typing_and_its_case_is_seen_on_desk_and_phone() throws IOException {
    String sound = dropped("U021", Submissions.sound("U021"), CaseState.IN_REVIEW);
    String unsound = dropped("U022", Submissions.unsound("U022"), CaseState.RETURNED);
    size(DESK);
    logIn("ADMINISTRATOR");

    go("/units");
    shoot("units-desk");
    browser.executeScript("document.querySelector('.bar').dataset.same = 'yes'");
    find(By.id("find")).sendKeys("U021");
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> browser.findElement(By.id("roster")).getText().contains("共 1 家"));
    assertThat(browser.findElement(By.cssSelector(".bar")).getDomAttribute("data-same"))
        .isEqualTo("yes");
    browser.findElement(By.linkText("U021")).click();
    find(By.cssSelector("dl.facts"));

    for (Map.Entry<String, String> page :
        Map.of(
                "unit", "/units/U022",
                "cases", "/cases",
                "case", "/cases/" + sound,
                "case-returned", "/cases/" + unsound,
                "deputies", "/deputies",
                "units", "/units")
            .entrySet()) {
      size(DESK);
      go(page.getValue());
      find(By.cssSelector("main h1"));
      shootAll(page.getKey() + "-desk");
      assertThat(overflow()).as(page.getKey()).isLessThanOrEqualTo(0);
      size(PHONE);
      go(page.getValue());
      find(By.cssSelector("main h1"));
      shootAll(page.getKey() + "-phone");
      assertThat(overflow()).as(page.getKey() + " on a phone").isLessThanOrEqualTo(0);
    }
  }

  /** A picture of the whole page, however long. */
  private void shootAll(String name) {
    Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
    Number width = (Number) browser.executeScript("return window.innerWidth");
    size(new org.openqa.selenium.Dimension(width.intValue(), height.intValue()));
    shoot(name);
  }
}
