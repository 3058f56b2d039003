package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.Baoshen;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as a county puts it on its network: TLS, a proxy that is known, names of its own. */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.warm-up=false",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0",
      "baoshen.web.hosts=shen.example",
      "baoshen.web.proxies=127.0.0.1",
      "server.ssl.key-store-password=changeit",
      "server.ssl.key-store-type=PKCS12"
    })
@DirtiesContext
class EncryptedTest {
  private static final String PASSWORD = "eine lange Reihe von Worten";
  private static final String LINE = "\r\n";
  private static final Path HOME = home();

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordEncoder encoder;

  private static Path home() {
    try {
      Path home =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "encrypted-")
              .toAbsolutePath();
      String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      Process made =
          new ProcessBuilder(
                  List.of(
                      (keytool
                              + " -genkeypair -keyalg EC -alias web -dname CN=localhost"
                              + " -ext san=ip:127.0.0.1,dns:localhost -storetype PKCS12"
                              + " -storepass changeit -keystore "
                              + home.resolve("web.p12"))
                          .split(" ")))
              .redirectErrorStream(true)
              .start();
      assertThat(made.waitFor()).isZero();
      return home;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("baoshen.home", HOME::toString);
    registry.add("server.ssl.key-store", () -> "file:" + HOME.resolve("web.p12"));
  }

  /** An answer as it came, head and body. */
  private String ask(String method, String path, String body, String... headers) throws Exception {
    KeyStore trusted =
        KeyStore.getInstance(HOME.resolve("web.p12").toFile(), "changeit".toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", port)) {
      String head =
          method
              + " "
              + path
              + " HTTP/1.1"
              + LINE
              + "Connection: close"
              + LINE
              + (String.join(LINE, headers).contains("Host: ") ? "" : "Host: localhost" + LINE)
              + List.of(headers).stream().map(h -> h + LINE).collect(Collectors.joining())
              + "Content-Type: application/x-www-form-urlencoded"
              + LINE
              + "Content-Length: "
              + body.length()
              + LINE
              + LINE;
      OutputStream out = socket.getOutputStream();
      out.write((head + body).getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private String login(String name, String... headers) throws Exception {
    String page = ask("GET", "/login", "");
    String cookie = "Cookie: " + found("Set-Cookie: ([^;]+)", page);
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                name,
                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                found("name=\"csrf\" content=\"([^\"]+)", page));
    return ask(
        "POST",
        "/login",
        form,
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(cookie), java.util.stream.Stream.of(headers))
            .toArray(String[]::new));
  }

  private String account() {
    String name = "tls-" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
            "insert into account (name, password, role_name, disabled, edition, created_at)"
                + " values (?, ?, 'ADMINISTRATOR', false, 0, current_timestamp)")
        .params(name, encoder.encode(PASSWORD))
        .update();
    return name;
  }

  @Test
  void under_tls_the_cookies_are_bound_to_this_host_and_browsers_are_told_to_stay()
      throws Exception {
    String page = ask("GET", "/login", "");
    String in = login(account());

    assertThat(page)
        .containsPattern("Set-Cookie: __Host-visitor=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax")
        .contains("Strict-Transport-Security: max-age=31536000")
        .doesNotContain("includeSubDomains", "Domain=");
    assertThat(in).contains("302", "Location: /");
    assertThat(in)
        .containsPattern("Set-Cookie: __Host-session=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax")
        .containsPattern("Set-Cookie: __Host-device-[^;]+;.*Secure; HttpOnly; SameSite=Strict");
  }

  @Test
  void the_audit_has_the_address_that_the_known_proxy_tells_and_not_what_the_caller_made_up()
      throws Exception {
    String name = account();
    login(name, "X-Forwarded-For: 127.0.0.1, 203.0.113.9");

    assertThat(
            jdbc.sql("select remote from audit where who = ? and what = 'login'")
                .param(name)
                .query(String.class)
                .single())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void the_service_answers_under_its_names_and_under_no_other() throws Exception {
    assertThat(ask("GET", "/login", "", "Host: shen.example")).startsWith("HTTP/1.1 200");
    assertThat(ask("GET", "/login", "", "Host: localhost:1")).startsWith("HTTP/1.1 200");
    for (String path : List.of("/login", "/actuator/health", "/mailbox", "/css/console.css")) {
      assertThat(ask("GET", path, "", "Host: attacker.example")).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void the_trial_mailbox_is_not_there_for_whoever_comes_by_a_proxy() throws Exception {
    assertThat(ask("GET", "/mailbox", "")).startsWith("HTTP/1.1 200");
    assertThat(ask("GET", "/mailbox", "", "X-Forwarded-For: 127.0.0.1")).startsWith("HTTP/1.1 404");
  }
}
