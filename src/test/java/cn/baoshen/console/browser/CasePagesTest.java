package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.casebook.Failures;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

class CasePagesTest extends BrowserHouse {
  @Autowired private RouteWatch routes;
  @Autowired private Failures failures;

  @Test
  void a_unit_is_found_while_typing_and_its_case_is_seen_on_desk_and_phone() throws IOException {
    String unit = newUnit();
    String other = newUnit();
    String sound = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    String unsound = dropped(other, Submissions.unsound(other), CaseState.RETURNED);
    size(DESK);
    logIn("ADMINISTRATOR");

    go("/units");
    shoot("units-desk");
    browser.executeScript("document.querySelector('.bar').dataset.same = 'yes'");
    find(By.id("find")).sendKeys(unit);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> browser.findElement(By.id("roster")).getText().contains("共 1 家"));
    assertThat(browser.findElement(By.cssSelector(".bar")).getDomAttribute("data-same"))
        .isEqualTo("yes");
    browser.findElement(By.linkText(unit)).click();
    find(By.cssSelector("dl.facts"));

    for (Map.Entry<String, String> page :
        Map.of(
                "unit",
                "/units/" + other,
                "cases",
                "/cases",
                "case",
                "/cases/" + sound,
                "case-returned",
                "/cases/" + unsound,
                "deputies",
                "/deputies",
                "units",
                "/units")
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

  @Test
  void a_failed_case_is_found_and_retried_and_walks_on_to_its_reviewer() throws IOException {
    String id = failed(newUnit());
    size(DESK);
    logIn("ADMINISTRATOR");
    go("/cases?state=FAILED");
    find(By.linkText(id)).click();
    assertThat(find(By.cssSelector("section.trouble")).getText())
        .contains("处理中断", "读取与规则检查", "内存不足（Java heap space）");
    shootAll("case-failed-desk");
    act("retry", "已加内存");
    assertThat(find(By.cssSelector("p.done")).getText()).isNotEmpty();
    awaited(id, CaseState.IN_REVIEW);
    go("/cases/" + id);
    assertThat(find(By.cssSelector(".heading .state")).getText()).contains("初审");
    assertThat(find(By.cssSelector("main")).getText()).contains("已加内存");
    assertThat(browser.findElements(By.cssSelector("section.trouble"))).isEmpty();
    assertThat(complaints()).noneMatch(line -> line.contains("Content Security Policy"));
  }

  /** A case whose examination was given up on before it was done. */
  private String failed(String unit) throws IOException {
    routes.suspend("examine-report", "admin", "a report is to fail");
    try {
      String id = dropped(unit, Submissions.sound(unit), CaseState.RECEIVED);
      OutOfMemoryError thrown = new OutOfMemoryError("Java heap space");
      failures.setAside(id, "examine", id, thrown.toString(), thrown, "fail");
      return id;
    } finally {
      routes.resume("examine-report");
    }
  }

  /** Opens the form of an action, gives the reason, and sends it. */
  private void act(String name, String reason) {
    WebElement form = find(By.cssSelector("details.act form[action$='/" + name + "']"));
    form.findElement(By.xpath("../summary")).click();
    form.findElement(By.name("reason")).sendKeys(reason);
    form.findElement(By.tagName("button")).click();
  }

  @Test
  void a_reviewer_decides_on_a_phone() throws IOException {
    String unit = newUnit();
    String id = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    size(PHONE);
    go("/mailbox?of=shouli@czj.example");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              browser.navigate().refresh();
              return !browser.findElements(By.partialLinkText(id)).isEmpty();
            });
    seen("mailbox");
    browser.findElement(By.partialLinkText(id)).click();
    browser.switchTo().frame(find(By.tagName("iframe")));
    String link = find(By.cssSelector("a[href*='/review/']")).getDomAttribute("href");
    browser.switchTo().defaultContent();
    seen("letter");

    go(link.substring(link.indexOf("/review/")));
    assertThat(find(By.tagName("h1")).getText()).isEqualTo(Submissions.unitName(unit));
    seen("review");
    decide("return", "");
    assertThat(find(By.cssSelector("#decide [role=alert]")).getText()).isNotEmpty();
    assertThat(cases.decisions(id)).isEmpty();
    seen("review-notes-missing");
    decide("approve", "数据属实");
    assertThat(find(By.cssSelector("main")).getText()).contains("同意");
    seen("review-done");
    await().atMost(PATIENCE).until(() -> cases.get(id).tier() == Tier.REVIEWER);
    assertThat(complaints()).noneMatch(line -> line.contains("Content Security Policy"));
  }

  private void decide(String choice, String notes) {
    tap(By.cssSelector("input[name=choice][value=" + choice + "]"));
    WebElement field = browser.findElement(By.name("notes"));
    field.clear();
    field.sendKeys(notes);
    tap(By.cssSelector("#decide button"));
  }

  /** A picture on a phone, on which nothing stands out of the page. */
  private void seen(String name) {
    assertThat(overflow()).as(name).isLessThanOrEqualTo(0);
    shootAll(name + "-phone");
  }
}
