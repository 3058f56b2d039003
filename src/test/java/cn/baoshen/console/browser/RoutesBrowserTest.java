package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Failures;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

class RoutesBrowserTest extends BrowserHouse {
  private static final Map<String, Dimension> SIZES = Map.of("desk", DESK, "phone", PHONE);

  @Autowired private Failures failures;

  private void look(String page, String name) {
    SIZES.forEach(
        (size, dimension) -> {
          size(dimension);
          go(page);
          shoot(name + "-" + size);
          assertThat(overflow()).as(name + " " + size).isLessThanOrEqualTo(0);
        });
    size(DESK);
  }

  @Test
  void an_administrator_suspends_a_route_and_lets_it_go_on() {
    String id =
        standing(
            newUnit(),
            CaseState.RECEIVED,
            null,
            new Examination(null, new Verdict(List.of(), List.of())));
    failures.setAside(id, "render", id, "字体缺失", new IllegalStateException("字体缺失"), "fail");
    logIn("ADMINISTRATOR");
    size(DESK);
    go("/routes");
    switchRoute("暂停", "更换打印服务");
    assertThat(find(By.cssSelector(".suspended")).getText()).contains("生成文档");
    assertThat(find(By.cssSelector("#walk .stop.closed")).getText()).contains("3 生成文档");
    try {
      look("/routes", "routes");
    } finally {
      go("/routes");
      switchRoute("恢复", "已更换");
    }
    find(By.cssSelector("#render-report .state.approved"));
    assertThat(browser.findElements(By.cssSelector(".suspended"))).isEmpty();
    assertThat(complaints()).noneMatch(line -> line.contains("Content Security Policy"));
  }

  private void switchRoute(String word, String reason) {
    WebElement row = find(By.id("render-report"));
    row.findElement(By.tagName("summary")).click();
    row.findElement(By.name("reason")).sendKeys(reason);
    WebElement button = row.findElement(By.cssSelector("button"));
    assertThat(button.getText()).isEqualTo(word);
    button.click();
    find(By.cssSelector("#render-report .state." + (word.equals("暂停") ? "failed" : "approved")));
  }

  @Test
  void the_rules_in_force_can_be_read() {
    logIn("VIEWER");
    look("/rules", "rules");
    find(By.id("longhui-2024-A05")).findElement(By.tagName("summary")).click();
    assertThat(find(By.id("longhui-2024-A05")).getText()).contains("应等于");
    shoot("rules-open");
  }

  @Test
  void a_unit_tries_a_file_out_without_a_login() throws IOException {
    String unit = newUnit();
    Path file =
        Files.write(Files.createTempFile("report", ".json"), Submissions.unsound(unit))
            .toAbsolutePath();
    try {
      size(DESK);
      go("/forms");
      tap(By.cssSelector("a[href='/tryout']"));
      find(By.name("file")).sendKeys(file.toString());
      find(By.cssSelector("main form button")).click();
      assertThat(find(By.id("result")).getText()).contains("会被退回", Submissions.unitName(unit));
      SIZES.forEach(
          (size, dimension) -> {
            size(dimension);
            shoot("tryout-" + size);
            assertThat(overflow()).as(size).isLessThanOrEqualTo(0);
          });
    } finally {
      Files.delete(file);
    }
    look("/tryout", "tryout-empty");
    look("/login", "login");
    look("/forms", "forms");
  }
}
