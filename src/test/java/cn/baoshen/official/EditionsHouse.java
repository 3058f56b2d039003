package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.ReviewLink;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;

/** The service while official workbooks come and go, and units that fill in their blanks. */
abstract class EditionsHouse extends ConsoleHouse {
  @Autowired private EmbeddedMailServer mail;

  static HttpResponse<String> upload(Visitor who, String id, byte[] workbook) {
    return who.upload("/editions", "表样.xlsx", workbook, Map.of("_csrf", who.token(), "id", id));
  }

  /** Where the page of what was uploaded is. */
  static String at(HttpResponse<String> uploaded) {
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(302);
    return uploaded
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  /** Uploads and puts in force; gives the address of the page. */
  static String enabled(Visitor who, String id, byte[] workbook) {
    String at = at(upload(who, id, workbook));
    assertThat(who.get(at).body()).contains("草稿", "没有错误");
    assertThat(who.post(at + "/enable", Map.of()).statusCode()).isEqualTo(302);
    return at;
  }

  static Path outbox() {
    return inbox().resolveSibling("outbox");
  }

  /** The blank that units find, before anybody has typed into it. */
  static Typed blank(String id) {
    try (var files = Files.list(outbox().resolve("forms").resolve(id))) {
      Path file = files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
      return new Typed(OfficialHouse.open(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Drops a workbook and waits until its case has been looked at. */
  Case settled(String unit, String name, byte[] workbook) throws IOException {
    List<String> before = ids(unit);
    Path folder = Files.createDirectories(inbox().resolve(unit));
    Path part = Files.write(folder.resolve(name + ".part"), workbook);
    Files.move(part, folder.resolve(name));
    await().atMost(PATIENCE).until(() -> ids(unit).size() > before.size());
    String id = ids(unit).stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
    await().atMost(PATIENCE).until(() -> state(id) != CaseState.RECEIVED);
    return cases.find(id).orElseThrow();
  }

  private List<String> ids(String unit) {
    return jdbc.sql("select id from cases where unit_code = ? order by received_at")
        .param(unit)
        .query(String.class)
        .list();
  }

  CaseState state(String id) {
    return cases.find(id).orElseThrow().state();
  }

  /** Every finding as {@code rule place}. */
  List<String> found(Case subject) {
    return cases.examination(subject.id()).orElseThrow().verdict().findings().stream()
        .map(OfficialHouse::line)
        .toList();
  }

  /** All three tiers say yes. */
  void approve(String id) throws Exception {
    for (String person : List.of("shouli", "shenhe", "fuzeren")) {
      assertThat(ReviewLink.approve(letter(person, id), port)).isEqualTo(200);
    }
    await().atMost(PATIENCE).until(() -> state(id) == CaseState.APPROVED);
  }

  private String letter(String person, String id) {
    MailOffice office = new MailOffice(0, mail.imapPort(), "czj.example", UnaryOperator.identity());
    return await()
        .atMost(PATIENCE)
        .until(() -> office.letters(office.address(person), id), all -> !all.isEmpty())
        .get(0)
        .text();
  }

  /** The first tier says no. */
  void returned(String id, String notes) throws Exception {
    String decided = "choice=return&notes=" + URLEncoder.encode(notes, StandardCharsets.UTF_8);
    assertThat(ReviewLink.decide(letter("shouli", id), decided, port)).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> state(id) == CaseState.RETURNED);
  }
}
