package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.form.Form;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.JourneyHouse;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.ReviewLink;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A form that no Java names walks from the inbox to the archive. */
class SecondFormJourneyTest extends JourneyHouse {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Test
  void an_unsound_report_goes_back_and_its_correction_is_approved_and_archived() throws Exception {
    dropSample("zhengti-1-unsound.json");
    JsonNode returned = awaitState("103002-2024-zhengti-1-r1", "RETURNED");
    assertThat(returned.get("findings").findValuesAsText("message"))
        .anyMatch(message -> message.contains("全部指标的分值加预算执行的分值合计 95 分"));
    Path notice = unit("103002-2024-zhengti-1-r1").resolve("退回通知.pdf");
    await().atMost(PATIENCE).until(() -> Files.exists(notice));
    assertThat(text(notice))
        .contains("2024年度部门整体支出绩效自评表", "1328.45", "1334.45", "/funds/total/executed");

    dropSample("zhengti-1-sound.json");
    String letter = awaitLetter(FUZEREN, "103002-2024-zhengti-1-r2");
    assertThat(letter).contains("年度资金总额 执行率", "98.2%", "等级");
    approve(letter);
    JsonNode approved = awaitState("103002-2024-zhengti-1-r2", "APPROVED");

    assertThat(approved.get("findings")).isEmpty();
    Path bag = home.resolve("outbox/archive/2024/103002/103002-2024-zhengti-1-r2");
    await().atMost(PATIENCE).until(() -> Files.exists(bag));
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(new BagReader().read(bag), false);
    }
    assertThat(text(bag.resolve("data/report.pdf")))
        .contains("部门整体支出绩效自评表（2024年度）", "1328.45", "审批表", FUZEREN);
    assertThat(Files.readString(bag.resolve("data/report.json"))).contains("zhengti-1", "1328.45");
  }

  @Test
  void no_line_of_java_names_a_form() throws IOException {
    List<String> ids = BuiltIn.FORMS.all().stream().map(Form::id).toList();
    assertThat(ids).contains("longhui-2024", "zhengti-1");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(ids);
      }
    }
  }

  private static void dropSample(String sample) throws IOException {
    Files.copy(
        Path.of("src/samples", sample),
        Files.createDirectories(home.resolve("inbox").resolve(TEACHERS)).resolve(sample));
  }

  private static Path unit(String caseId) {
    return home.resolve("outbox/units/103002").resolve(caseId);
  }

  private static JsonNode awaitState(String caseId, String state) {
    Path result = unit(caseId).resolve("result.json");
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Files.exists(result) ? new ObjectMapper().readTree(result.toFile()) : null,
            seen -> seen != null && state.equals(seen.get("state").asText()));
  }

  private void approve(String letter) throws Exception {
    assertThat(ReviewLink.approve(letter, port)).isEqualTo(200);
  }

  private String awaitLetter(String address, String caseId) {
    MailOffice office = new MailOffice(0, mail.imapPort(), "czj.example", person -> person);
    return await()
        .atMost(PATIENCE)
        .until(() -> office.letters(address, caseId), letters -> !letters.isEmpty())
        .get(0)
        .text();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
