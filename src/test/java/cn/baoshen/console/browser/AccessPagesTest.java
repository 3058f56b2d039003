package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class AccessPagesTest extends BrowserHouse {
  @Test
  void accounts_sessions_and_the_first_password_are_seen_at_desk_and_on_the_phone() {
    String name = account("ADMINISTRATOR");
    jdbc.sql("update account set password_is = 'FIRST' where name = ?").param(name).update();
    enter(name);
    assertThat(find(By.cssSelector(".trouble")).getText()).contains("首次启动时生成的密码");
    shoot("first-password-desk");
    go("/users");
    assertThat(browser.getCurrentUrl()).endsWith("/password");
    browser.manage().deleteAllCookies();
    jdbc.sql("update account set password_is = 'OWN' where name = ?").param(name).update();
    enter(name);
    find(By.cssSelector(".bar nav"));
    for (String page : List.of("sessions", "password", "users")) {
      size(DESK);
      go("/" + page);
      shoot(page + "-desk");
      size(PHONE);
      shoot(page + "-phone");
      assertThat(overflow()).as(page).isLessThanOrEqualTo(0);
    }
    size(DESK);
    go("/sessions");
    assertThat(find(By.cssSelector("main")).getText()).contains(name, "当前会话", "Chrome");
    assertThat(complaints()).noneMatch(line -> line.contains("Content Security Policy"));
  }

  private void enter(String name) {
    go("/login");
    browser.findElement(By.name("username")).sendKeys(name);
    browser.findElement(By.name("password")).sendKeys(PASSWORD);
    browser.findElement(By.cssSelector("form button")).click();
  }
}
