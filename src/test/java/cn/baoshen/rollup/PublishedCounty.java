package cn.baoshen.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.publication.Coverage;
import cn.baoshen.publication.Coverage.Reason;
import cn.baoshen.publication.Publication;
import cn.baoshen.review.LetterText;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The site of a county that was walked to the end, as a stranger searches it for secrets. */
record PublishedCounty(Publication publication, Coverage coverage, JdbcClient jdbc, Path home) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** A unit of which nobody may read. */
  private record Secret(String code, String name, String email) {}

  /** Publishes all that may be, and looks for every word of the units that may not. */
  void check(Path registry, String log) throws Exception {
    assertThat(publication.preview(publication.year())).isTrue();
    await().atMost(PATIENCE).until(() -> !publication.work().running());
    assertThat(publication.publish(publication.year(), "")).isTrue();
    await().atMost(PATIENCE).until(() -> !publication.work().running());
    assertThat(publication.work().trouble()).isEmpty();

    List<Secret> secrets = secrets(registry);
    assertThat(secrets).isNotEmpty();
    Coverage.Figures figures = coverage.figures(publication.year());
    assertThat(figures.rateOfPublishable()).isEqualByComparingTo(new BigDecimal(100));
    assertThat(figures.published()).isEqualTo(figures.all() - figures.excluded().size());
    assertThat(figures.excluded())
        .filteredOn(excluded -> excluded.reason() == Reason.CONFIDENTIAL)
        .extracting(Coverage.Excluded::unitCode)
        .containsExactlyElementsOf(secrets.stream().map(Secret::code).toList());
    for (Secret secret : secrets) {
      assertNoWordOnTheSite(secret);
      assertNoWordInLettersToOthers(secret);
      assertThat(log).doesNotContain(secret.name(), secret.code() + "-2024");
    }
  }

  private static List<Secret> secrets(Path registry) throws IOException {
    try (Stream<String> lines = Files.lines(registry)) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[7].equals("true"))
          .map(cells -> new Secret(cells[0], cells[1], cells[2]))
          .toList();
    }
  }

  private void assertNoWordOnTheSite(Secret secret) throws IOException {
    Path site = home.resolve("outbox/publish/2024");
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString();
        assertThat(name).doesNotContain(secret.code());
        assertThat(text(file)).as(name).doesNotContain(secret.code(), secret.name());
      }
    }
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".pdf")) {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private void assertNoWordInLettersToOthers(Secret secret) throws Exception {
    List<Map<String, Object>> letters =
        jdbc.sql(
                "select file, recipient from letter where recipient like '%@unit.example'"
                    + " and recipient <> ?")
            .param(secret.email())
            .query()
            .listOfRows();
    assertThat(letters).isNotEmpty();
    for (Map<String, Object> letter : letters) {
      byte[] bytes = new KeptFiles(home.resolve("var")).read(letter.get("file").toString());
      MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(bytes));
      assertThat(mail.getSubject() + "\n" + LetterText.of(mail))
          .as(letter.toString())
          .doesNotContain(secret.name(), secret.code());
    }
  }
}
