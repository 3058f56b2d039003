package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole service in a process that dies at a named step, is started again, and must have lost
 * and doubled nothing. Rows are those of the fault table.
 */
class FaultTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look reads all letters, or all results. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final int KILLED = 137;

  /** One report that dies at every step is no poison. */
  private static final String DIES_OFTEN = "--baoshen.station.crashes=50";

  private static final int TERMINATED = 143;

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private final Map<Path, byte[]> dropped = new LinkedHashMap<>();
  private OutsideChecker checker;
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

  private ServiceProcess start(String failpoint, String... more) {
    List<String> settings = new ArrayList<>(List.of("--baoshen.units=file:" + units));
    settings.addAll(List.of(more));
    return ServiceProcess.start(home, mail.port(), failpoint, settings.toArray(String[]::new));
  }

  private void drop(String code, String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    dropped.put(file, bytes);
  }

  private void awaitState(String caseId, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> state.equals(checker.results().get(caseId)));
  }

  private void awaitReviewLetter(int tier) {
    String reviewer = List.of("shouli", "shenhe", "fuzeren").get(tier) + "@czj.example";
    await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> !mail.to(reviewer, "【待审】").isEmpty());
  }

  /** Each step of the walk, in the order in which a report comes to it. */
  private static final List<String> STEPS =
      List.of(
          "recognise",
          "copied", // F01
          "stored", // F02
          "admitted", // F03
          "removed", // F04
          "station-examine", // F05, as all that follow
          "station-examine-done",
          "station-render",
          "station-render-done",
          "station-ask",
          "letter-written");

  /** Those of which each dies by code of its own; the others die as one of these, or as F27. */
  private static final List<String> KINDS_OF_STEPS =
      List.of(
          "copied",
          "stored",
          "admitted",
          "removed",
          "station-examine",
          "station-render-done",
          "letter-written");

  private static List<String> chosen(List<String> all, List<String> kinds) {
    return Soak.isOn() ? all : kinds;
  }

  /** Dies at one step after the other, and everything ends as if nothing had happened. */
  @Test
  void f01_to_f05_killed_at_each_step_of_the_walk_a_report_is_walked_once_to_its_reviewer()
      throws Exception {
    drop("U001", "年报.json", Submissions.sound("U001"));
    for (String step : chosen(STEPS, KINDS_OF_STEPS)) {
      dieAt(step, DIES_OFTEN);
    }
    try (ServiceProcess last = start("", DIES_OFTEN)) {
      last.awaitReady();
      awaitState("U001-2024-r1", "IN_REVIEW");
      awaitReviewLetter(0);
      assertThat(dropped.keySet()).noneMatch(Files::exists);
    }
    checker.check(dropped);
    assertThat(checker.results()).hasSize(1);
    assertThat(mail.to("shouli@czj.example", "【待审】")).hasSize(1);
    assertThat(home.resolve("var/.unfinished"))
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isEmptyDirectory());
  }

  /** Each step of a file that is no report. */
  private static final List<String> STEPS_OF_A_SIDE_FILE =
      List.of(
          "recognise",
          "copied",
          "stored",
          "admitted",
          "removed",
          "station-answer",
          "letter-written",
          "letter-accepted",
          "station-answer-done");

  /** Those that go another way than the report above. */
  private static final List<String> KINDS_OF_A_SIDE_FILE =
      List.of("admitted", "letter-accepted", "station-answer-done");

  @Test
  void f01_to_f06_killed_at_each_step_a_file_that_is_no_report_is_answered_once() throws Exception {
    drop("U001", "盖章页.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    for (String step : chosen(STEPS_OF_A_SIDE_FILE, KINDS_OF_A_SIDE_FILE)) {
      dieAt(step, DIES_OFTEN);
    }
    try (ServiceProcess last = start("", DIES_OFTEN)) {
      last.awaitReady();
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> dropped.keySet().stream().noneMatch(Files::exists));
      assertThat(last.terminate()).isEqualTo(TERMINATED);
    }
    checker.check(dropped);
    assertThat(checker.results()).isEmpty();
    assertThat(home.resolve("outbox/units/U001/answers").toFile().list())
        .satisfiesExactlyInAnyOrder(
            answer -> assertThat(answer).endsWith(".json"),
            receipt -> assertThat(receipt).endsWith("-回执.txt"));
    assertThat(mail.to("u001@unit.example", "未受理"))
        .isNotEmpty()
        .extracting(MimeMessage::getMessageID)
        .containsOnly(mail.to("u001@unit.example", "未受理").get(0).getMessageID());
  }

  @Test
  void
      f27_what_kills_the_process_three_times_at_the_door_or_examined_is_set_aside_and_others_go_on()
          throws Exception {
    drop("U001", "poison.json", Submissions.sound("U001"));
    diesThreeTimesAt("recognise@poison");
    drop("U002", "venom.json", Submissions.sound("U002"));
    diesThreeTimesAt("station-examine@venom");
    drop("U003", "年报.json", Submissions.sound("U003"));
    try (ServiceProcess service = start("station-examine@venom")) {
      service.awaitReady();
      awaitState("U002-2024-r1", "FAILED");
      awaitState("U003-2024-r1", "IN_REVIEW");
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> mail.to("u001@unit.example", "未受理").size() == 1);
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> mail.to("baoshen-admin@localhost", "").size() == 2);
    }
    checker.check(dropped);
    assertThat(checker.results()).containsOnlyKeys("U002-2024-r1", "U003-2024-r1");
  }

  private void diesThreeTimesAt(String step) throws Exception {
    for (int life = 1; life <= 3; life++) {
      dieAt(step);
    }
  }

  private void dieAt(String step, String... more) throws Exception {
    try (ServiceProcess life = start(step, more)) {
      assertThat(life.awaitDeath()).as(step + life.tail()).isEqualTo(KILLED);
    }
    checker.check(dropped);
  }

  /**
   * Killed after the server took a letter, it may be sent again, byte for byte; killed after the
   * decision that answers it, the decision stands and what follows happens once.
   */
  @Test
  void f06_and_f07_killed_after_a_letter_and_after_its_answer_neither_is_lost_or_altered()
      throws Exception {
    drop("U001", "年报.json", Submissions.sound("U001"));
    dieAt("letter-accepted@review.");
    assertThat(mail.to("shouli@czj.example", "【待审】")).hasSize(1);
    try (ServiceProcess second = start("station-conclude")) {
      int port = second.awaitReady();
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> mail.to("shouli@czj.example", "【待审】").size() == 2);
      List<MimeMessage> copies = mail.to("shouli@czj.example", "【待审】");
      assertThat(copies.get(0).getMessageID()).isEqualTo(copies.get(1).getMessageID());
      decide(port, copies.get(0), "return", "请补充说明。");
      assertThat(second.awaitDeath()).as(second.tail()).isEqualTo(KILLED);
    }
    checker.check(dropped);
    try (ServiceProcess third = start("")) {
      third.awaitReady();
      awaitState("U001-2024-r1", "RETURNED");
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> mail.to("u001@unit.example", "退回").size() == 1);
    }
    checker.check(dropped);
    OutsideChecker.verify(home.resolve("outbox/archive/2024/U001/U001-2024-r1"));
    assertThat(home.resolve("outbox/units/U001/U001-2024-r1/退回通知.pdf")).isNotEmptyFile();
  }

  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  /** The click of a reviewer; the answer is lost when the service dies of it. */
  static void decide(int port, MimeMessage letter, String choice, String notes) throws Exception {
    Matcher link = LINK.matcher(text(letter));
    assertThat(link.find()).isTrue();
    String form = "choice=" + choice + "&notes=" + java.net.URLEncoder.encode(notes, "UTF-8");
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

  private static String text(jakarta.mail.Part part) throws Exception {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof jakarta.mail.Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = text(parts.getBodyPart(i));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  @Test
  void f19_a_file_that_cannot_be_removed_is_walked_once_and_an_alarm_is_raised() throws Exception {
    drop("U001", "年报.json", Submissions.unsound("U001"));
    Path folder = home.resolve("inbox/U001");
    assertThat(immutable(folder, true)).as("the folder can be made immutable").isTrue();
    try (ServiceProcess service = start("")) {
      service.awaitReady();
      awaitState("U001-2024-r1", "RETURNED");
      for (String about : List.of("已收件", "退回")) {
        await()
            .atMost(PATIENCE)
            .pollInterval(LOOKS)
            .until(() -> !mail.to("u001@unit.example", about).isEmpty());
      }
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> mail.to("baoshen-admin@localhost", "").size() == 1);
    } finally {
      immutable(folder, false);
    }
    checker.check(dropped);
    assertThat(checker.results()).hasSize(1);
    assertThat(mail.to("u001@unit.example", "已收件")).hasSize(1);
    assertThat(mail.to("u001@unit.example", "退回")).hasSize(1);
    assertThat(home.resolve("outbox/units/U001/answers")).doesNotExist();
  }

  /** Root may write where modes forbid it, so the folder itself is locked against everyone. */
  private static boolean immutable(Path folder, boolean locked) throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      return folder.toFile().setWritable(!locked);
    }
    return new ProcessBuilder("chattr", locked ? "+i" : "-i", folder.toString())
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }

  @Test
  void
      f09_and_f11_told_to_end_and_killed_under_fifty_reports_each_has_one_case_and_ends_in_its_state()
          throws Exception {
    Random random = new Random(9);
    Map<String, String> ends = new HashMap<>();
    for (int i = 1; i <= 50; i++) {
      String code = Submissions.code(i);
      boolean sound = i % 2 == 0;
      drop(code, "年报.json", sound ? Submissions.sound(code) : Submissions.unsound(code));
      ends.put(code + "-2024-r1", sound ? "IN_REVIEW" : "RETURNED");
    }
    endsWhatItIsAtWhenToldToEnd();
    int lives = Soak.isOn() ? 4 : 2;
    for (int life = 0; life < lives; life++) {
      try (ServiceProcess service = start("")) {
        service.awaitReady();
        long moment = System.nanoTime() + Duration.ofMillis(200 + random.nextInt(3000)).toNanos();
        await().pollInterval(Duration.ofMillis(20)).until(() -> System.nanoTime() > moment);
        service.kill();
      }
      checker.check(dropped);
    }
    try (ServiceProcess service = start("")) {
      service.awaitReady();
      await().atMost(Duration.ofMinutes(3)).until(() -> checker.results().equals(ends));
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(
              () ->
                  mail.byMessageId().keySet().stream().filter(id -> id.contains("review.")).count()
                      == 25);
    }
    checker.check(dropped);
    assertThat(checker.results()).isEqualTo(ends);
    assertThat(dropped.keySet()).noneMatch(Files::exists);
  }

  private void endsWhatItIsAtWhenToldToEnd() throws Exception {
    try (ServiceProcess service = start("")) {
      service.awaitReady();
      await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> checker.results().size() > 5);
      long asked = System.nanoTime();
      assertThat(service.terminate()).isEqualTo(TERMINATED);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(30));
    }
    checker.check(dropped);
    assertThat(checker.heldWork()).isZero();
    assertThat(checker.results().size() < 50 || checker.results().containsValue("RECEIVED"))
        .as("there was work left")
        .isTrue();
    List<String> log = Files.readAllLines(home.resolve("service.log"));
    assertThat(log).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    assertThat(log.stream().filter(line -> line.contains(" WARN "))).hasSizeLessThan(5);
  }
}
