package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A home in which the whole service lives and dies in processes of its own, its mail server, and
 * what was dropped into its inbox.
 */
abstract class FaultHouse {
  /** A start and the work after it, on a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Every look reads all letters, or all results. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  static final int KILLED = 137;
  static final int TERMINATED = 143;

  /** One report that dies at every step is no poison. */
  static final String DIES_OFTEN = "--baoshen.station.crashes=50";

  static final String SHOULI = "shouli@czj.example";
  static final String ADMIN = "baoshen-admin@localhost";

  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  @TempDir Path home;
  final MailSink mail = new MailSink();
  final Map<Path, byte[]> dropped = new LinkedHashMap<>();
  OutsideChecker checker;
  private Path units;

  @BeforeEach
  void prepare() {
    checker = new OutsideChecker(home, mail);
    units = Submissions.registry(home.resolve("units.csv"), 60);
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  final ServiceProcess start(String failpoint, String... more) {
    List<String> settings = new ArrayList<>(List.of("--baoshen.units=file:" + units));
    settings.addAll(List.of(more));
    return ServiceProcess.start(home, mail.port(), failpoint, settings.toArray(String[]::new));
  }

  final void drop(String code, String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    dropped.put(file, bytes);
  }

  /** Waits until a look shows it. */
  static void awaitThat(Callable<Boolean> shown) {
    Awaitility.await().atMost(PATIENCE).pollInterval(LOOKS).until(shown);
  }

  final void awaitState(String caseId, String state) {
    awaitThat(() -> state.equals(checker.results().get(caseId)));
  }

  final void awaitLetters(String address, String subject, int letters) {
    awaitThat(() -> mail.to(address, subject).size() >= letters);
  }

  /** Lives until it dies at a step; what it leaves is whole. */
  final void dieAt(String step, String... more) throws Exception {
    try (ServiceProcess life = start(step, more)) {
      dies(life, step);
    }
  }

  final void dies(ServiceProcess life, String step) throws Exception {
    assertThat(life.awaitDeath()).as(step + life.tail()).isEqualTo(KILLED);
    checker.check(dropped);
  }

  /** All steps with {@code -Psoak}; else those of which each dies by code of its own. */
  static List<String> chosen(List<String> all, List<String> kinds) {
    return Soak.isOn() ? all : kinds;
  }

  /** The click of a reviewer; the answer is lost when the service dies of it. */
  static void decide(int port, MimeMessage letter, String choice, String notes) throws Exception {
    Matcher link = LINK.matcher(text(letter));
    assertThat(link.find()).isTrue();
    String form = "choice=" + choice + "&notes=" + URLEncoder.encode(notes, StandardCharsets.UTF_8);
    HttpRequest post =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link.group()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
    } catch (IOException died) {
      // The decision is committed before the answer; a service killed between the two answers
      // nothing.
    }
  }

  private static String text(Part part) throws Exception {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = text(parts.getBodyPart(i));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
