package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CaseState;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class MailboxPageTest extends BrowserHouse {
  @Test
  void a_newcomer_answers_a_letter_as_the_reviewer_would_and_the_answer_is_confirmed()
      throws IOException {
    String unit = newUnit();
    String id = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    size(DESK);
    go("/mailbox");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              browser.navigate().refresh();
              return !browser.findElements(By.partialLinkText(id)).isEmpty();
            });
    browser.findElement(By.partialLinkText(id)).click();
    find(By.name("text")).sendKeys("同意");
    find(By.cssSelector("#answer button")).click();

    assertThat(find(By.tagName("body")).getText()).doesNotContain("没有权限");
    assertThat(browser.getCurrentUrl()).contains("/mailbox?of=").contains("answered");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql("select count(*) from proposal where case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                    > 0);
  }
}
