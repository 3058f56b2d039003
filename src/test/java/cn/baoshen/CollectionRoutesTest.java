package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.DailyRound;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** The calendar of a collection whose last day is today, through the real routes and real mail. */
@CamelSpringBootTest
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0",
      "baoshen.collection.at=00:00"
    })
@DirtiesContext
class CollectionRoutesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Every look into a mailbox logs in and reads it. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  /** Where the service is, wherever this machine may be. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final LocalDate TODAY = LocalDate.now(ZONE);

  @TempDir static Path home;

  @DynamicPropertySource
  static void collection(DynamicPropertyRegistry registry) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("routes"), home.resolve("routes"));
    registry.add("baoshen.home", home::toString);
    registry.add(
        "baoshen.units", () -> "file:" + Submissions.registry(home.resolve("units.csv"), 5));
    registry.add("baoshen.opens", () -> TODAY.minusDays(30).toString());
    registry.add("baoshen.due", TODAY::toString);
    registry.add("baoshen.zone", ZONE::getId);
    registry.add("baoshen.collection.holidays", () -> "file:" + everyDayIsWorkedOn());
  }

  /** The test is to pass on a Sunday as well. */
  private static Path everyDayIsWorkedOn() {
    String days =
        TODAY
            .minusDays(40)
            .datesUntil(TODAY.plusDays(40))
            .map(day -> day + ",班,\n")
            .collect(Collectors.joining());
    try {
      return Files.writeString(home.resolve("holidays.csv"), "date,kind,name\n" + days);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Autowired private EmbeddedMailServer mail;
  @Autowired private DailyRound round;
  @Autowired private CollectionProgress progress;
  @Autowired private JdbcClient jdbc;

  private static void drop(String code, String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
    Files.write(folder.resolve(name), bytes);
  }

  private record Seen(String subject, String text) {}

  private List<Seen> lettersTo(String address, String... inSubject) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, mail.imapPort(), address, address);
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<Seen> seen = new ArrayList<>();
      for (Message letter : inbox.getMessages()) {
        if (Stream.of(inSubject).allMatch(letterSubject(letter)::contains)) {
          seen.add(new Seen(letterSubject(letter), text(letter.getContent())));
        }
      }
      return seen;
    }
  }

  private static String letterSubject(Message letter) throws Exception {
    return letter.getSubject();
  }

  private static String text(Object content) throws Exception {
    BodyPart first = ((Multipart) content).getBodyPart(0);
    return first.getContent() instanceof Multipart inner
        ? text(inner)
        : (String) first.getContent();
  }

  private Seen awaitLetter(String address, String... inSubject) throws Exception {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> !lettersTo(address, inSubject).isEmpty());
    return lettersTo(address, inSubject).get(0);
  }

  private static JsonNode awaitAnswer(String code) throws IOException {
    Path answers = home.resolve("outbox/units/" + code + "/answers");
    await().atMost(PATIENCE).until(() -> Files.exists(answers) && !files(answers).isEmpty());
    return new ObjectMapper().readTree(files(answers).get(0).toFile());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".json")).toList();
    }
  }

  @Test
  void a_unit_that_owes_its_report_is_reminded_once_on_the_last_day() throws Exception {
    Seen letter = awaitLetter("u001@unit.example", "催报");

    assertThat(letter.subject()).startsWith("【催报】第U001单位 2024年度部门整体支出绩效自评报告尚未报送");
    assertThat(letter.text()).contains("今天是最后一天", "零报告");
    round.look();
    awaitNothingLeft();
    assertThat(lettersTo("u001@unit.example", "催报")).hasSize(1);
  }

  private void awaitNothingLeft() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql("select count(*) from scheduled_tasks").query(Integer.class).single()
                    == 0);
  }

  @Test
  void a_reviewer_who_lets_a_case_wait_gets_a_digest_and_the_administrator_hears_of_it()
      throws Exception {
    drop("U002", "年报.json", Submissions.sound("U002"));
    awaitLetter("shouli@czj.example", "【待审】", "U002-2024-r1");
    jdbc.sql("update history set at = ? where case_id = 'U002-2024-r1' and what = 'asked'")
        .param(java.time.OffsetDateTime.now().minusDays(6))
        .update();
    round.look();

    Seen digest = awaitLetter("shouli@czj.example", "【催办】");
    assertThat(digest.text())
        .contains("第U002单位", "U002-2024-r1", "已等候 6 个工作日", "/review/", "/desk/");
    Seen escalated = awaitLetter("baoshen-admin@localhost", "【督办】");
    assertThat(escalated.text()).contains("U002-2024-r1", "shouli@czj.example");
    awaitNothingLeft();
    assertThat(
            jdbc.sql("select what from history where case_id = 'U002-2024-r1' order by seq")
                .query(String.class)
                .list())
        .contains("reminded", "escalated");
  }

  @Test
  void nothing_to_report_by_json_is_answered_and_no_reviewer_is_asked() throws Exception {
    drop(
        "U003",
        "零报告.json",
        "{\"零报告\": \"机构已撤销，本年度无支出\", \"unit\": {\"code\": \"U003\"}, \"year\": 2024}"
            .getBytes(StandardCharsets.UTF_8));

    JsonNode answer = awaitAnswer("U003");
    assertThat(answer.get("answer").asText()).isEqualTo("zero report");
    assertThat(answer.get("case").isNull()).isTrue();
    assertThat(answer.get("message").asText()).contains("零报告.json", "不再催报");
    assertThat(awaitLetter("u003@unit.example", "零报告").subject()).isEqualTo("【已登记】本年度零报告");
    assertThat(home.resolve("outbox/units/U003/U003-2024-r1")).doesNotExist();
    assertThat(progress.now().zero()).isPositive();
  }

  @Test
  void nothing_to_report_by_a_sheet_of_a_workbook_in_the_inbox_itself_finds_its_unit()
      throws Exception {
    byte[] workbook = workbook(List.of("单位名称", "第U004单位"), List.of("原因", "本年度未安排预算"));
    Files.createDirectories(home.resolve("inbox"));
    Files.write(home.resolve("inbox/零报告.xlsx"), workbook);

    assertThat(awaitAnswer("U004").get("answer").asText()).isEqualTo("zero report");
  }

  @Test
  void nothing_to_report_without_a_reason_is_refused_in_plain_words() throws Exception {
    drop("U005", "零报告.xlsx", workbook(List.of("原因")));

    JsonNode answer = awaitAnswer("U005");
    assertThat(answer.get("answer").asText()).isEqualTo("refused");
    assertThat(answer.get("message").asText()).contains("没有写明原因");
  }

  @SafeVarargs
  private static byte[] workbook(List<String>... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("零报告");
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].size(); c++) {
          row.createCell(c).setCellValue(rows[r].get(c));
        }
      }
      book.write(bytes);
      return bytes.toByteArray();
    }
  }
}
