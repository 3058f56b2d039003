package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.work.Lasting;
import cn.baoshen.rendering.DocumentService;
import cn.baoshen.testing.Submissions;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeUtility;
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
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * No unit waits for a paper: what cannot be printed is said in words, and told to those who mend.
 */
@CamelSpringBootTest
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.station.back-off=300ms",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0",
      "baoshen.routes=routes"
    })
@DirtiesContext
class UnprintableJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look into a mailbox logs in and reads it. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final String LEADER = "fuzeren@czj.example";
  private static final String ADMIN = "baoshen-admin@localhost";
  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  @TempDir static Path home;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) throws IOException {
    StringBuilder units =
        new StringBuilder("code,name,email,category,acceptor,reviewer,leader,confidential\n");
    for (int i = 1; i <= 3; i++) {
      units.append("U00%1$d,第U00%1$d单位,u%1$d@unit.example,,,,%2$s,false\n".formatted(i, LEADER));
    }
    Path registered = Files.writeString(home.resolve("units.csv"), units);
    registry.add("baoshen.home", home::toString);
    registry.add("baoshen.units", () -> "file:" + registered);
  }

  @LocalServerPort private int port;
  @Autowired private EmbeddedMailServer mail;
  @Autowired private CaseBook cases;
  @Autowired private Failures failures;
  @MockitoSpyBean private DocumentService documentService;

  /** A failure that comes again however often the work is tried. */
  private static final class NotProved extends IllegalStateException implements Lasting {
    NotProved() {
      super("PDF 中找不到“218.68”");
    }
  }

  private static Case of(String unit) {
    return argThat(subject -> subject != null && subject.unitCode().equals(unit));
  }

  @Test
  void a_unit_hears_its_findings_in_words_when_the_notice_cannot_be_printed_and_gets_it_later()
      throws Exception {
    doThrow(new IllegalStateException("no page")).when(documentService).notice(of("U001"));

    drop("U001", Submissions.unsound("U001"));
    awaitState("U001-2024-r1", CaseState.RETURNED);

    List<String> letters = awaitLetters("u1@unit.example", "退回", 1);
    assertThat(letters.get(0)).contains("必须改正", "文字版", "附件：退回通知.txt");
    Path unit = home.resolve("outbox/units/U001/U001-2024-r1");
    assertThat(Files.readString(unit.resolve("result.json"))).contains("RETURNED");
    assertThat(Files.readString(unit.resolve("退回通知.txt"))).contains("必须改正的问题", "U001-2024-r1");
    Path bag = home.resolve("outbox/archive/2024/U001/U001-2024-r1/data");
    await().atMost(PATIENCE).until(() -> Files.exists(bag.resolve("notice.txt")));
    await()
        .atMost(PATIENCE)
        .until(() -> String.join("", letters(ADMIN, "运行提醒")).contains("U001-2024-r1：no page"));
    assertThat(unit.resolve("退回通知.pdf")).doesNotExist();

    doCallRealMethod().when(documentService).notice(any());
    await().atMost(PATIENCE).until(() -> Files.exists(unit.resolve("退回通知.pdf")));
    assertThat(letters("u1@unit.example", "退回")).hasSize(1);
    assertThat(unit.resolve("退回通知.txt")).exists();
  }

  @Test
  void an_approval_stands_while_its_sheet_cannot_be_printed_and_is_told_once() throws Exception {
    doThrow(new IllegalStateException("no sheet")).when(documentService).parts(of("U002"));

    drop("U002", Submissions.sound("U002"));
    approve(awaitLetters(LEADER, "U002-2024-r1", 1).get(0));
    awaitState("U002-2024-r1", CaseState.APPROVED);
    awaitLetters("u2@unit.example", "审核通过", 1);
    Path bag = home.resolve("outbox/archive/2024/U002/U002-2024-r1/data/report.pdf");
    assertThat(bag).doesNotExist();

    doCallRealMethod().when(documentService).parts(any());
    await().atMost(PATIENCE).until(() -> Files.exists(bag));
    assertThat(awaitLetters("u2@unit.example", "审核通过", 1)).hasSize(1);
  }

  @Test
  void a_sound_report_that_cannot_be_proved_waits_and_its_unit_knows() throws Exception {
    doThrow(new NotProved()).when(documentService).prove(argThat(this::isOfThird), any());

    drop("U003", Submissions.sound("U003"));
    awaitState("U003-2024-r1", CaseState.FAILED);
    assertThat(awaitLetters("u3@unit.example", "正在处理", 1).get(0))
        .contains("已经收到", "管理员已得到通知", "不必重新报送");
    assertThat(awaitLetters(ADMIN, "处理中断", 1).get(0)).contains("U003-2024-r1", "“218.68”");

    doCallRealMethod().when(documentService).prove(any(), any());
    failures.retry("U003-2024-r1", "已修复", "admin");
    awaitState("U003-2024-r1", CaseState.IN_REVIEW);
    assertThat(awaitLetters("u3@unit.example", "正在处理", 1)).hasSize(1);
  }

  private boolean isOfThird(DocumentService.Printed printed) {
    return printed != null && cases.find("U003-2024-r1").isPresent();
  }

  private static void drop(String unit, byte[] report) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(unit));
    Path hidden = Files.write(folder.resolve(".年报.json"), report);
    Files.move(hidden, folder.resolve("年报.json"));
  }

  private void awaitState(String caseId, CaseState state) {
    await()
        .atMost(PATIENCE)
        .until(() -> cases.find(caseId).filter(c -> c.state() == state).isPresent());
  }

  private void approve(String letter) throws Exception {
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).isTrue();
    HttpRequest decision =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link.group()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("choice=approve&notes="))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(decision, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private List<String> awaitLetters(String address, String about, int least) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> letters(address, about), found -> found.size() >= least);
  }

  private List<String> letters(String address, String about) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, mail.imapPort(), address, address);
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<String> found = new ArrayList<>();
      for (Message letter : inbox.getMessages()) {
        if (letter.getSubject().contains(about)) {
          found.add(plain(letter));
        }
      }
      return found;
    }
  }

  private static String plain(Part part) throws Exception {
    if (part.getFileName() != null) {
      return "附件：" + MimeUtility.decodeText(part.getFileName());
    }
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(plain(parts.getBodyPart(i)));
      }
    }
    return text.toString();
  }
}
