package cn.baoshen.outage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What strangers call their files and what is secret, in the log. */
@ExtendWith(OutputCaptureExtension.class)
abstract class LogOutages extends OutageHouse {
  private static final String EVIL =
      "a\n2026-01-01T00:00:00.000Z ERROR --- forged\u001b[31m\u202e\u0085.json";
  private static final Pattern UNSAFE =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e]");

  private static void assertSafe(CapturedOutput log) {
    List<String> lines = log.getOut().lines().toList();
    assertThat(lines).noneMatch(line -> line.startsWith("2026-01-01T00:00:00.000Z ERROR"));
    assertThat(lines).noneMatch(line -> UNSAFE.matcher(line).find());
    assertThat(log.getOut()).contains("forged");
  }

  @Test
  void l01_a_name_that_looks_like_a_line_of_the_log_is_part_of_a_line(CapturedOutput log)
      throws Exception {
    String unit = unit();
    Path file = drop(unit, EVIL, new byte[0]);
    try (Unreadable made = Unreadable.make(file)) {
      await().atMost(PATIENCE).until(() -> log.getOut().contains("forged"));
      LoggerFactory.getLogger("stranger")
          .error(
              "failed: {}",
              EVIL,
              new IllegalStateException(EVIL, new IllegalArgumentException(EVIL)));
    }
    Files.delete(file);

    assertSafe(log);
    assertThat(log.getOut()).contains("\tat cn.baoshen.outage", "\nCaused by: java.lang.Illegal");
  }

  @Test
  void l02_no_password_no_secret_and_no_letter_is_in_the_log_however_much_it_tells(
      CapturedOutput log) throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    String unit = unit();
    root.setLevel(Level.DEBUG);
    // The browser of this test is not the service.
    ((Logger) LoggerFactory.getLogger("jdk.internal.httpclient")).setLevel(Level.INFO);
    String link;
    try {
      drop(unit);
      assertWalkedOnce(unit);
      link = link(unit);
      assertThat(visitor().get(link).statusCode()).isEqualTo(200);
      visitor().login("nosy", "words-of-a-person");
    } finally {
      root.setLevel(Level.INFO);
    }
    String login =
        SMTP.heard().stream()
            .filter(said -> said.startsWith("AUTH PLAIN "))
            .findAny()
            .orElseThrow();

    assertThat(log.getOut()).contains("DEBUG");
    for (String secret :
        List.of(
            SMTP_PASSWORD,
            login.split(" ")[2],
            "words-of-a-person",
            link.substring("/review/".length()))) {
      assertThat(lines(log, secret)).as(secret).isEmpty();
    }
    assertThat(lines(log, "Content-Transfer-Encoding")).isEmpty();
    assertThat(lines(log, "已通过规则检查")).isEmpty();
  }

  private static List<String> lines(CapturedOutput log, String word) {
    return log.getOut().lines().filter(line -> line.contains(word)).toList();
  }

  /** The link in the letter to the reviewer. */
  private String link(String unit) throws Exception {
    await().atMost(PATIENCE).until(() -> letterAbout(unit).isPresent());
    Matcher link = Pattern.compile("/review/[A-Za-z0-9_-]+").matcher(letterAbout(unit).get());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private Optional<String> letterAbout(String unit) throws Exception {
    for (String raw : letters("shouli@czj.example")) {
      MimeMessage letter =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(UTF_8)));
      if (letter.getSubject().contains(unit)) {
        return Optional.of(text(letter));
      }
    }
    return Optional.empty();
  }

  private static String text(Part part) throws Exception {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    return part.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : "";
  }
}
