package cn.baoshen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.archive.years.ArchiveFolders;
import cn.baoshen.archive.years.ArchiveSettings;
import cn.baoshen.archive.years.ArchivedCase;
import cn.baoshen.archive.years.Retention;
import cn.baoshen.archive.years.YearExports;
import cn.baoshen.casebook.order.BrokenOff;
import cn.baoshen.casebook.order.OrderWorker;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.model.Case;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What becomes of bags in later years: taken away as one, and destroyed when it is ordered. */
class YearArchiveTest {
  @TempDir Path home;

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final KeptSums sums = new KeptSums(book.jdbc, clock);
  private final ArchiveTexts texts = new ArchiveTexts(words(), ZoneOffset.UTC);
  private Path outbox;
  private Bags bags;
  private Case subject;

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/archive");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private static final String LONG = "100%" + "长".repeat(82) + ".pdf";

  @BeforeEach
  void a_year_of_two_bags() {
    outbox = home.resolve("outbox");
    bags = new Bags(new KeptFiles(outbox), sums);
    subject = bag("103001", "档案馆", "2025-03-02T16:00:00Z");
    bag("103002", "=林业局", "2025-03-03T00:00:00Z");
  }

  private Case bag(String code, String name, String decidedAt) {
    Unit unit = new Unit(code, name, "a@b.example", "", Map.of(), false);
    Case concluded = book.cases.get(book.admit(unit, code).caseId());
    String decision =
        "{\"case\":\"%s\",\"state\":\"APPROVED\",\"decidedAt\":\"%s\",\"form\":\"longhui-2024\"}"
            .formatted(concluded.id(), decidedAt);
    bags.write(
        concluded,
        Map.of(
            "decision.json",
            file -> Files.writeString(file, decision),
            "supporting/1-" + SafeName.inBag(LONG),
            file -> Files.writeString(file, "佐证"),
            "report.pdf",
            file -> Files.writeString(file, "报告")));
    return concluded;
  }

  private YearExports exports(OrderWorker worker) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine pages = new SpringTemplateEngine();
    pages.setTemplateResolver(resolver);
    ArchiveFolders folders = new ArchiveFolders(outbox);
    return new YearExports(folders, new KeptFiles(outbox), texts, pages, worker, clock);
  }

  /** A worker that the service ends under, before the second report. */
  private static final class Ending implements OrderWorker {
    private int done;

    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    public void goOn() {
      if (++done > 1) {
        throw new BrokenOff();
      }
    }
  }

  @Test
  void an_export_that_the_end_of_the_service_broke_off_leaves_nothing_and_is_no_failure()
      throws IOException {
    YearExports exports = exports(new Ending());
    assertThat(exports.order(2024)).isTrue();
    assertThat(exports.file(2024)).isEmpty();
    try (Stream<Path> left = Files.list(outbox.resolve(".unfinished"))) {
      assertThat(left).isEmpty();
    }
    assertThat(exports.all())
        .singleElement()
        .satisfies(year -> assertThat(year.running() || year.failed()).isFalse());
  }

  private Path exported() throws IOException {
    YearExports exports = exports(Runnable::run);
    assertThat(exports.order(2023)).as("no bags").isFalse();
    assertThat(exports.order(2024)).isTrue();
    assertThat(exports.all())
        .singleElement()
        .satisfies(year -> assertThat(year.failed()).isFalse());
    return unpacked(exports.file(2024).orElseThrow());
  }

  private Path unpacked(Path zip) throws IOException {
    Path to = home.resolve("unpacked");
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream files = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        Path target = to.resolve(file.getName());
        Files.createDirectories(target.getParent());
        Files.copy(files, target);
      }
    }
    return to.resolve("baoshen-2024");
  }

  @Test
  void a_year_is_one_bag_that_other_programs_find_whole() throws Exception {
    Path bag = exported();

    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(new BagReader().read(bag), false);
    }
    for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      Process check =
          new ProcessBuilder("sha256sum", "--quiet", "-c", manifest)
              .directory(bag.toFile())
              .redirectErrorStream(true)
              .start();
      assertThat(check.inputReader().lines()).isEmpty();
      assertThat(check.waitFor()).isZero();
    }
    assertThat(bag.resolve("data/103001/" + subject.id() + "/data/report.pdf"))
        .content()
        .isEqualTo("报告");
  }

  @Test
  void names_in_a_bag_keep_their_ending_and_no_validator_takes_a_part_of_them_for_a_code() {
    assertThat(SafeName.inBag(LONG)).endsWith("长.pdf").doesNotContain("%");
    assertThat(SafeName.inBag("100%0A\n.PDF")).isEqualTo("100_0A_.PDF");
    assertThat(SafeName.inBag("说明")).isEqualTo("说明");
    assertThat(SafeName.inBag(".pdf")).isEqualTo("pdf");
    assertThat(SafeName.inBag(LONG + "." + LONG).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(220);
  }

  @Test
  void any_program_unpacks_names_as_they_are() throws Exception {
    exported();
    Path zip = outbox.resolve("county/2024").toFile().listFiles()[0].toPath();
    try (ZipFile files = new ZipFile(Files.newByteChannel(zip))) {
      assertThat(Collections.list(files.getEntries()))
          .allMatch(entry -> entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX)
          .anyMatch(entry -> entry.getName().endsWith("长.pdf"));
    }
  }

  @Test
  void its_index_is_read_without_this_software() throws Exception {
    Path data = exported().resolve("data");

    assertThat(Files.readString(data.resolve("index.html")))
        .contains("2024年度绩效自评档案", "档案馆", subject.id())
        .contains("href=\"103001/" + subject.id() + "/data/report.pdf\"");
    assertThat(Files.readString(data.resolve("index.csv")))
        .startsWith("\uFEFF单位代码,单位名称,案号")
        .contains("\"103001\",\"档案馆\",\"" + subject.id() + "\"", "\"'=林业局\"");
  }

  private Retention retention(int years) {
    return new Retention(
        new ArchiveFolders(outbox),
        new KeptFiles(outbox),
        sums,
        book.cases,
        texts,
        new ArchiveSettings(years),
        clock);
  }

  private static Duration years(int years) {
    return Duration.ofDays(years * 365L + (years + 1) / 4);
  }

  @Test
  void bags_are_kept_for_ever_until_somebody_says_how_long() {
    clock.pass(years(100));

    assertThat(retention(0).due()).isEmpty();
  }

  @Test
  void a_bag_is_due_on_the_day_after_its_last() {
    clock.pass(years(10));
    assertThat(retention(10).due()).extracting(ArchivedCase::unitCode).containsExactly("103001");
    clock.pass(Duration.ofDays(1));
    assertThat(retention(10).due()).hasSize(2);
    assertThat(retention(11).due()).isEmpty();
  }

  @Test
  void only_what_was_listed_is_destroyed_and_the_list_stays() throws Exception {
    clock.pass(years(10));
    Retention retention = retention(10);
    String seen = retention.mark(retention.due());
    clock.pass(Duration.ofDays(1));
    assertThat(retention.destroy(seen, "admin", "期满")).as("another list").isFalse();
    assertThat(retention.due()).hasSize(2);

    assertThat(retention.destroy(retention.mark(retention.due()), "admin", "期满")).isTrue();
    assertThat(retention.due()).isEmpty();
    assertThat(bags.path(subject)).doesNotExist();
    assertThat(sums.under("archive/")).isEmpty();
    assertThat(book.told(subject)).contains("destroyed 期满");
    try (var left = Files.list(outbox.resolve("archive"))) {
      assertThat(left.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(list -> assertThat(Files.readString(list)).contains(subject.id()));
    }
  }
}
