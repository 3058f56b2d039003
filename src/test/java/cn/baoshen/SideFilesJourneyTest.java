package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.collection.UnitReminders;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.Locked;
import cn.baoshen.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * What units drop beside their reports, in a service that stands in another day than its machine.
 */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.empty-grace=600ms",
      "baoshen.patience=2s",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
class SideFilesJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look into a mailbox logs in and reads it. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final String SHOULI = "shouli@czj.example";
  private static final String CREDIT = "11430524MB0ABCDE9X";
  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  /** Where it is another day than on this machine, whatever that is set to. */
  private static final ZoneId ELSEWHERE =
      Stream.of("Pacific/Kiritimati", "Etc/GMT+12")
          .map(ZoneId::of)
          .filter(zone -> !LocalDate.now(zone).equals(LocalDate.now()))
          .findFirst()
          .orElseThrow();

  @TempDir static Path home;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("routes"), home.resolve("routes"));
    Path units = Submissions.registry(home.resolve("units.csv"), 10);
    String csv = Files.readString(units).replaceAll("false\n", "false,\n");
    csv = csv.replaceFirst("\n", ",credit\n").replaceAll("(U006.*),\n", "$1," + CREDIT + "\n");
    Files.writeString(units, csv);
    registry.add("baoshen.home", home::toString);
    registry.add("baoshen.units", () -> "file:" + units);
    registry.add("baoshen.zone", ELSEWHERE::getId);
  }

  @LocalServerPort private int port;
  @Autowired private EmbeddedMailServer mail;
  @Autowired private UnitStatuses statuses;
  @Autowired private UnitReminders reminders;

  private static void drop(String folder, String name, byte[] bytes) throws IOException {
    Path inbox = Files.createDirectories(home.resolve("inbox").resolve(folder));
    Files.write(inbox.resolve(name), bytes);
  }

  private static String state(String code, String caseId) throws IOException {
    Path file = home.resolve("outbox/units/" + code + "/" + caseId + "/result.json");
    return Files.exists(file)
        ? new ObjectMapper().readTree(file.toFile()).get("state").asText()
        : "";
  }

  private static void awaitState(String code, String caseId, String state) {
    await().atMost(PATIENCE).until(() -> state(code, caseId).equals(state));
  }

  private static List<JsonNode> awaitAnswers(String code, int number) throws IOException {
    Path folder = home.resolve("outbox/units/" + code + "/answers");
    await().atMost(PATIENCE).until(() -> files(folder).size() >= number);
    List<JsonNode> answers = new ArrayList<>();
    for (Path file : files(folder)) {
      answers.add(new ObjectMapper().readTree(file.toFile()));
    }
    return answers;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith("回执.txt")).toList();
    }
  }

  private record Seen(String subject, String date, String text) {}

  private List<Seen> letters(String address, String inSubject) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, mail.imapPort(), address, address);
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<Seen> seen = new ArrayList<>();
      for (Message letter : inbox.getMessages()) {
        if (letter.getSubject().contains(inSubject)) {
          seen.add(new Seen(letter.getSubject(), letter.getHeader("Date")[0], text(letter)));
        }
      }
      return seen;
    }
  }

  private static String text(Part part) throws Exception {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    return part.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : "";
  }

  private List<Seen> awaitLetters(String address, String inSubject, int number) throws Exception {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> letters(address, inSubject).size() >= number);
    return letters(address, inSubject);
  }

  private int approve(Seen letter) throws Exception {
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).isTrue();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link.group()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("choice=approve&notes="))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  /** By name, with a word that the answer has to say. */
  private static Map<String, byte[]> sideFiles() throws Exception {
    byte[] workbook = Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.xlsx"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("盖章页.pdf", bytes("%PDF-1.7\n"));
    files.put("现场照片.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    files.put("说明.docx", zip("[Content_Types].xml", "word/document.xml"));
    files.put("材料.zip", zip("年报.xlsx", "说明.docx"));
    files.put("材料.rar", "Rar!\u001a\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1));
    files.put("转发.eml", bytes("From: a@b.example\r\nSubject: x\r\n\r\n请查收\r\n"));
    files.put("通知.txt", bytes("请查收附件。"));
    files.put("明细.csv", bytes("名称,金额\n办公费,1\n"));
    files.put("空文件.xlsx", new byte[0]);
    files.put("半个.xlsx", Arrays.copyOf(workbook, workbook.length / 2));
    files.put("加锁.xlsx", Locked.with(workbook, EncryptionMode.agile, "secret"));
    files.put("空白表.xlsx", FormBook.blank(BuiltIn.FORMS.all().iterator().next(), 2024));
    files.put("通讯录.xlsx", other());
    files.put("坏.json", bytes("{\"totals\": {\"income\": 1,}}"));
    return files;
  }

  @Test
  void a_report_under_review_is_not_touched_by_whatever_is_dropped_beside_it() throws Exception {
    drop("U001", "年报.json", Submissions.sound("U001"));
    Seen asked = awaitLetters(SHOULI, "U001-2024-r1", 1).get(0);
    Map<String, byte[]> files = sideFiles();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      drop("U001", file.getKey(), file.getValue());
    }
    List<JsonNode> answers = awaitAnswers("U001", files.size());

    assertThat(answers).hasSize(files.size());
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.get("answer").asText()).isEqualTo("refused");
              assertThat(answer.get("case").isNull()).isTrue();
              assertThat(answer.get("message").asText()).contains("U001-2024-r1 不受影响");
            });
    for (String name : files.keySet()) {
      assertThat(answers)
          .filteredOn(answer -> answer.get("message").asText().contains("“" + name + "”"))
          .hasSize(1);
    }
    List<Seen> letters = awaitLetters("u001@unit.example", "未受理", files.size());
    assertThat(letters).hasSize(files.size());
    assertThat(files(home.resolve("inbox/U001"))).isEmpty();
    assertThat(files(home.resolve("outbox/units/U001"))).hasSize(2);
    assertThat(state("U001", "U001-2024-r1")).isEqualTo("IN_REVIEW");
    assertThat(approve(asked)).isEqualTo(200);
    awaitLetters("shenhe@czj.example", "U001-2024-r1", 1);
  }

  @Test
  void a_unit_that_dropped_nothing_but_side_files_has_handed_in_nothing_and_is_reminded()
      throws Exception {
    Map<String, byte[]> files = sideFiles();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      drop("U010", file.getKey(), file.getValue());
    }
    awaitAnswers("U010", files.size());
    assertThat(statuses.of("U010"))
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.filing()).isNull();
              assertThat(status.answered()).isFalse();
              assertThat(status.owes()).isTrue();
            });
    assertThat(reminders.preview("U010", LocalDate.now(ELSEWHERE)))
        .satisfies(owed -> assertThat(owed.first().returned()).isNull());
  }

  @Test
  void a_side_file_again_is_answered_again_without_a_second_letter() throws Exception {
    drop("U003", "盖章页.pdf", bytes("%PDF-1.4\n"));
    awaitAnswers("U003", 1);
    assertThat(awaitLetters("u003@unit.example", "未受理", 1).get(0).text())
        .contains("PDF", "贵单位本年度的报告仍需报送");
    drop("U003", "盖章页.pdf", bytes("%PDF-1.4\n"));
    awaitAnswers("U003", 2);
    drop("U003", "年报.json", Submissions.sound("U003"));
    awaitLetters("u003@unit.example", "已收件", 1);

    assertThat(letters("u003@unit.example", "未受理")).hasSize(1);
    assertThat(files(home.resolve("outbox/units/U003"))).hasSize(2);
  }

  @Test
  void a_then_b_then_a_again_are_three_revisions() throws Exception {
    byte[] first = Submissions.sound("U002");
    drop("U002", "年报.json", first);
    awaitState("U002", "U002-2024-r1", "IN_REVIEW");
    drop("U002", "年报.json", Submissions.unsound("U002"));
    awaitState("U002", "U002-2024-r2", "RETURNED");
    drop("U002", "年报.json", first);

    awaitState("U002", "U002-2024-r3", "IN_REVIEW");
    assertThat(state("U002", "U002-2024-r1")).isEqualTo("SUPERSEDED");
  }

  @Test
  void a_side_file_that_belongs_to_nobody_is_told_to_the_administrator() throws Exception {
    Files.write(home.resolve("inbox/扫描件.pdf"), bytes("%PDF-1.5\n"));
    List<JsonNode> answers = awaitAnswers("unknown", 1);

    assertThat(answers.get(0).get("message").asText()).contains("扫描件.pdf", "PDF");
    assertThat(awaitLetters("baoshen-admin@localhost", "未受理", 1).get(0).text()).contains("扫描件.pdf");
  }

  @Test
  void the_unit_whose_report_lies_in_the_folder_of_another_is_told_too() throws Exception {
    drop("U004", "年报.json", Submissions.sound("U005"));
    awaitState("U004", "U004-2024-r1", "RETURNED");

    assertThat(awaitLetters("u004@unit.example", "退回修改", 1).get(0).text())
        .contains("第U005单位", "第U004单位");
    assertThat(awaitLetters("u005@unit.example", "放错文件夹", 1).get(0).text())
        .contains("年报.json", "第U004单位", "请把文件放入文件夹 U005");
    assertThat(home.resolve("outbox/units/U005")).doesNotExist();
  }

  @Test
  void the_report_of_another_unit_beside_one_under_review_is_refused_and_both_units_are_told()
      throws Exception {
    drop("U008", "年报.json", Submissions.sound("U008"));
    awaitState("U008", "U008-2024-r1", "IN_REVIEW");
    drop("U008", "第九单位.json", Submissions.sound("U009"));
    JsonNode answer = awaitAnswers("U008", 1).get(0);

    assertThat(answer.get("answer").asText()).isEqualTo("refused");
    assertThat(answer.get("message").asText())
        .contains("第U008单位", "第U009单位", "请把它放入文件夹 U009", "U008-2024-r1 不受影响");
    assertThat(awaitLetters("u008@unit.example", "未受理", 1).get(0).text())
        .contains("第U009单位", "U008-2024-r1 不受影响");
    assertThat(awaitLetters("u009@unit.example", "放错文件夹", 1).get(0).text())
        .contains("第九单位.json", "第U008单位", "请把文件放入文件夹 U009");
    assertThat(state("U008", "U008-2024-r1")).isEqualTo("IN_REVIEW");
    assertThat(files(home.resolve("outbox/units/U008"))).hasSize(2);
    assertThat(home.resolve("outbox/units/U009")).doesNotExist();
  }

  @Test
  void a_report_that_states_the_credit_code_is_that_units_in_its_folder_and_in_the_inbox_itself()
      throws Exception {
    String report = new String(Submissions.sound("U006"), StandardCharsets.UTF_8);
    String stating = report.replace("\"U006\"", "\"" + CREDIT.toLowerCase() + "\"");
    assertThat(stating).isNotEqualTo(report);
    Files.write(home.resolve("inbox/年报.json"), bytes(stating));
    awaitState("U006", "U006-2024-r1", "IN_REVIEW");
    drop("U006", "年报.json", bytes(stating + "\n"));

    awaitState("U006", "U006-2024-r2", "IN_REVIEW");
  }

  @Test
  void recycle_bins_are_left_alone_and_days_are_those_of_the_zone() throws Exception {
    drop("U007/#recycle", "旧年报.json", Submissions.unsound("U007"));
    drop("U007", "年报.json.filepart", Submissions.unsound("U007"));
    drop("U007", "年报.json", Submissions.sound("U007"));
    awaitState("U007", "U007-2024-r1", "IN_REVIEW");
    Seen receipt = awaitLetters("u007@unit.example", "已收件", 1).get(0);

    assertThat(home.resolve("inbox/U007/#recycle/旧年报.json")).exists();
    assertThat(home.resolve("inbox/U007/年报.json.filepart")).exists();
    assertThat(home.resolve("outbox/units/U007/U007-2024-r2")).doesNotExist();
    String offset = DateTimeFormatter.ofPattern("xx").format(Instant.now().atZone(ELSEWHERE));
    assertThat(receipt.date()).contains(offset);
    LocalDate there = LocalDate.now(ELSEWHERE);
    assertThat(receipt.text()).contains(there.getMonthValue() + "月" + there.getDayOfMonth() + "日");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] other() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("通讯录").createRow(0).createCell(0).setCellValue("姓名");
      book.write(out);
      return out.toByteArray();
    }
  }
}
