package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A reviewer with nothing but a phone: from the letter over the report to the decision. */
class ReviewerOnPhoneTest extends BrowserHouse {
  private static final int SCREENS = 5;

  private String asked() throws IOException {
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
    return id;
  }

  private String linkOfLetter(String id) {
    tap(By.partialLinkText(id));
    browser.switchTo().frame(find(By.tagName("iframe")));
    String link = find(By.cssSelector("a[href*='/review/']")).getDomAttribute("href");
    browser.switchTo().defaultContent();
    return link.substring(link.indexOf("/review/"));
  }

  private long height() {
    return ((Number) browser.executeScript("return document.documentElement.scrollHeight"))
        .longValue();
  }

  @Test
  void a_reviewer_decides_on_a_phone_what_a_letter_asks() throws IOException {
    String id = asked();
    String link = linkOfLetter(id);
    assertThat(overflow()).as("the letter").isLessThanOrEqualTo(0);
    go(link);
    assertThat(find(By.tagName("h1")).getText()).isNotEmpty();
    assertThat(overflow()).as("the page").isLessThanOrEqualTo(0);
    assertThat(height()).isLessThanOrEqualTo(SCREENS * PHONE.height);
    shootAll("phone-review");

    tap(By.cssSelector(".reach a[href='#decide'], .reach a:last-child"));
    tap(By.cssSelector("input[name=choice][value=approve]"));
    tap(By.cssSelector(".decide button[type=submit], form button"));
    await()
        .atMost(PATIENCE)
        .until(() -> cases.get(id).tier() == Tier.REVIEWER || cases.get(id).state().isFinal());
    assertThat(overflow()).as("the page that thanks").isLessThanOrEqualTo(0);
    shootAll("phone-done");
  }

  @Test
  void a_return_without_notes_is_asked_for_them_beside_the_box() throws IOException {
    String id = asked();
    go(linkOfLetter(id));
    tap(By.cssSelector("input[name=choice][value=return]"));
    tap(By.cssSelector(".decide button[type=submit], form button"));
    assertThat(find(By.name("notes")).getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_REVIEW);
  }
}
