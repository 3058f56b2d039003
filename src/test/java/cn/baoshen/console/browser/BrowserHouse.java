package cn.baoshen.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.review.LetterText;
import cn.baoshen.testing.ConsoleHouse;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The console in a headless Chromium; where there is none, its tests are skipped and say so.
 * Screenshots lie in {@code target/screenshots}, for people to look at.
 */
public abstract class BrowserHouse extends ConsoleHouse {
  protected static final Dimension DESK = new Dimension(1440, 900);
  protected static final Dimension TABLET = new Dimension(1024, 768);
  protected static final Dimension PHONE = new Dimension(390, 844);

  protected static final Pattern DESK_LINK = Pattern.compile("/desk/[A-Za-z0-9_-]{20,}");
  private static final Pattern LINK = Pattern.compile("/review/(undo/)?[A-Za-z0-9_-]{20,}");

  private static final Path SHOTS = Path.of("target/screenshots");

  /** A start takes longer than most tests: one for all, as it was before each of them. */
  private static ChromeDriver shared;

  protected ChromeDriver browser;

  @Autowired private KeptFiles keptFiles;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void open() {
    browser = browser();
    asNew();
  }

  private static ChromeDriver browser() {
    if (shared == null) {
      shared = started();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
    }
    return shared;
  }

  private static ChromeDriver started() {
    Path chromium = program("chromium", "chromium-browser", "google-chrome");
    Path driver = program("chromedriver");
    Assumptions.assumeTrue(
        chromium != null && driver != null,
        "SKIPPED: no chromium and chromedriver on this machine; .ci/run installs them");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars");
    // The rules of accessibility take their time on a long page, and more on a busy machine.
    options.setScriptTimeout(Duration.ofMinutes(5));
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  /** Nobody is logged in, nothing is remembered, nothing was said, and it is as wide as before. */
  private void asNew() {
    browser.get("about:blank");
    browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    browser.executeCdpCommand(
        "Storage.clearDataForOrigin",
        Map.of("origin", "http://127.0.0.1:" + port, "storageTypes", "all"));
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    complaints();
  }

  private static Path program(String... names) {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  protected void go(String path) {
    browser.get("http://127.0.0.1:" + port + path);
  }

  /** Logs in as somebody new of this role. */
  protected void logIn(String role) {
    go("/login");
    browser.findElement(By.name("username")).sendKeys(account(role));
    browser.findElement(By.name("password")).sendKeys(PASSWORD);
    browser.findElement(By.cssSelector("form button")).click();
    find(By.cssSelector(".bar nav"));
  }

  /** The element, as soon as it is there. */
  protected WebElement find(By which) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> browser.findElement(which), Objects::nonNull);
  }

  /**
   * Touches an element as a finger does; where the page scrolls smoothly, a driver is too quick.
   */
  protected void tap(By which) {
    WebElement element = find(which);
    browser.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    element.click();
  }

  protected void size(Dimension wanted) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            wanted.width,
            "height",
            wanted.height,
            "deviceScaleFactor",
            1,
            "mobile",
            wanted.width < TABLET.width));
  }

  /** Keeps a picture of what is seen. */
  protected void shoot(String name) {
    keep(name, browser.getScreenshotAs(OutputType.BYTES));
  }

  /** Keeps a picture of the whole page, however long. */
  protected void shootAll(String name) {
    Map<String, Object> shot =
        browser.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    keep(name, Base64.getDecoder().decode((String) shot.get("data")));
  }

  private static void keep(String name, byte[] picture) {
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many pixels the page is wider than what shows it; more than none is a fault. */
  protected long overflow() {
    return ((Number)
            browser.executeScript(
                "return document.documentElement.scrollWidth - window.innerWidth"))
        .longValue();
  }

  /** What the browser complained of, such as a script that the policy forbids. */
  protected List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What the service answered to the page that is open. */
  protected int status() {
    return ((Number)
            browser.executeScript(
                "return performance.getEntriesByType('navigation')[0].responseStatus"))
        .intValue();
  }

  protected Addresses addresses() {
    return new Addresses(mappings);
  }

  /** The link of the newest letter of this kind about a case to somebody, once it went out. */
  protected String linkOf(String caseId, String kind, String to) {
    return linkOf(caseId, kind, to, LINK);
  }

  protected String linkOf(String caseId, String kind, String to, Pattern which) {
    await().atMost(PATIENCE).until(() -> !kept(caseId, kind, to).isEmpty());
    List<String> kept = kept(caseId, kind, to);
    byte[] bytes = keptFiles.read(kept.get(0));
    try {
      String text = LetterText.of(new MimeMessage(null, new ByteArrayInputStream(bytes)));
      Matcher link = which.matcher(text);
      assertThat(link.find()).as(text).isTrue();
      return link.group();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> kept(String caseId, String kind, String to) {
    return jdbc.sql(
            "select file from letter where case_id = ? and kind = ? and recipient = ?"
                + " and sent_at is not null order by seq desc")
        .params(caseId, kind, to)
        .query(String.class)
        .list();
  }
}
