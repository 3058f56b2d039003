package cn.baoshen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.order.BrokenOff;
import cn.baoshen.casebook.order.OrderWorker;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.publication.Coverage.Reason;
import cn.baoshen.rollup.RollUpTexts;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.TestBook;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A small county of which one unit is confidential is published, by the classes themselves. */
class PublicationTest {
  private OpenCollection collection =
      new OpenCollection(2024, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
  private static final String FORM = "longhui-2024";
  private static final String SECRET = "U003";

  private OrderWorker worker = Runnable::run;

  @TempDir private Path home;

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private List<Unit> listed;
  private Publication publication;
  private Coverage coverage;

  @BeforeEach
  void open() {
    listed =
        Stream.of("U001", "U002", SECRET, "U004")
            .map(code -> unit(code, code.equals(SECRET)))
            .collect(Collectors.toCollection(ArrayList::new));
    build();
    listed.subList(0, 3).forEach(this::approve);
  }

  private static Unit unit(String code, boolean confidential) {
    Map<Tier, String> leader = Map.of(Tier.LEADER, "fuzeren@czj.example");
    String name = confidential ? "某涉密办公室" : "第" + code + "单位";
    return new Unit(code, name, code + "@unit.example", "行政", leader, confidential);
  }

  private void approve(Unit unit) {
    approve(unit, unit.code());
  }

  private Case approve(Unit unit, String bytes) {
    Case admitted = book.cases.get(book.admit(unit, ReportKey.of(FORM), bytes).caseId());
    Verdict nothing = new Verdict(List.of(), List.of());
    book.cases.keepExamination(
        admitted.id(),
        new Examination(
            new JsonReader().read(Submissions.sound(unit.code()), BuiltIn.FORMS).report(),
            nothing));
    return book.move(admitted, CaseState.APPROVED, Tier.LEADER);
  }

  private void build() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasenames("text/publication", "text/rollup", "text/console", "text/tiers");
    texts.setDefaultEncoding("UTF-8");
    ListedUnits units = new ListedUnits(listed.toArray(Unit[]::new));
    PublicReports reports =
        new PublicReports(
            book.cases,
            BuiltIn.FORMS,
            book.forms,
            units,
            (subject, report) -> List.of(),
            new RollUpTexts(texts),
            Set.of());
    PublicationTexts words = new PublicationTexts(texts);
    Organ organ = new Organ("某县财政局", "0739-1234567", "绩效股", "");
    SiteMaker maker =
        new SiteMaker(
            book.cases,
            reports,
            new SitePages(texts, organ),
            new OpenData(words),
            new Feed(words, "https://czj.example/gongshi/", clock.getZone()),
            clock.getZone());
    SiteFolders folders =
        new SiteFolders(
            maker,
            (approved, leftOut) -> approved.id().getBytes(StandardCharsets.UTF_8),
            Set.of(),
            new KeptFiles(home.resolve("outbox")),
            new KeptFiles(home.resolve("var")));
    PublishedTable table = new PublishedTable(book.jdbc, book.transaction);
    publication = new Publication(table, reports, folders, collection, worker, clock);
    coverage =
        new Coverage(
            new UnitStatuses(
                units,
                book.filings,
                book.declarations,
                book.extensions(collection),
                book.duties,
                collection,
                clock),
            publication);
  }

  private void nextYear() {
    CollectionWindow before =
        new CollectionWindow(2024, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), null);
    CollectionWindow open =
        new CollectionWindow(2025, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), null);
    collection = new OpenCollection(() -> List.of(open, before), null);
  }

  private void publish() {
    publication.preview(2024);
    publication.publish(2024, "");
    assertThat(publication.work().trouble()).isEmpty();
  }

  private Path site() {
    return home.resolve("outbox/publish/2024");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(site())) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void assertNothingOf(String... words) throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      assertThat(site().relativize(file) + "\n" + text).doesNotContain(words);
    }
  }

  @Test
  void of_a_confidential_unit_there_is_no_word_on_the_site() throws Exception {
    publish();
    assertThat(site().resolve("reports/U001-2024.html")).exists();
    assertNothingOf(SECRET, "涉密");
    assertThat(Files.readString(site().resolve("index.html"))).contains("共 2 份");
  }

  @Test
  void a_unit_that_becomes_confidential_leaves_the_site_at_the_next_look() throws Exception {
    publish();
    listed.set(1, unit("U002", true));
    build();
    publication.look();
    assertThat(publication.work().trouble()).isEmpty();
    assertNothingOf("U002", SECRET);
    assertThat(publication.published(2024)).hasSize(1);
  }

  @Test
  void another_revision_takes_the_place_of_a_published_one_with_the_note_of_the_correction()
      throws Exception {
    publish();
    book.move(book.cases.get("U001-2024-r1"), CaseState.RETURNED, Tier.LEADER);
    assertThat(publication.outdated(2024)).containsExactly("U001-2024");
    assertThat(text(site().resolve("reports/U001-2024.html"))).contains("223.31");
    assertThat(approve(listed.get(0), "again").id()).isEqualTo("U001-2024-r2");

    publication.preview(2024);
    publication.publish(2024, "全年执行数录入有误，已更正。");

    assertThat(publication.work().trouble()).isEmpty();
    assertThat(text(site().resolve("reports/U001-2024.html")))
        .contains("更正说明", "全年执行数录入有误，已更正。", "223.31");
    assertThat(text(site().resolve("files/U001-2024.pdf"))).isEqualTo("U001-2024-r2");
    assertThat(text(site().resolve("feed.xml"))).contains("（更正）");
  }

  @Test
  void how_much_is_public_is_counted_both_ways_and_the_rest_has_its_reason() {
    publish();
    Coverage.Figures figures = coverage.figures(2024);
    assertThat(figures.published()).isEqualTo(2);
    assertThat(figures.publishable()).isEqualTo(2);
    assertThat(figures.all()).isEqualTo(4);
    assertThat(figures.rateOfPublishable()).isEqualByComparingTo("100.0");
    assertThat(figures.rateOfAll()).isEqualByComparingTo("50.0");
    Coverage.Figures county = new Coverage.Figures(460, 460, 461, List.of());
    assertThat(county.rateOfPublishable()).isEqualByComparingTo("100.0");
    assertThat(county.rateOfAll()).isEqualByComparingTo("99.8");
    assertThat(figures.excluded())
        .extracting(Coverage.Excluded::unitCode, Coverage.Excluded::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SECRET, Reason.CONFIDENTIAL),
            org.assertj.core.groups.Tuple.tuple("U004", Reason.MISSING));
  }

  @Test
  void the_same_reports_give_the_same_files() throws Exception {
    publish();
    Map<String, String> first = contents();
    Files.delete(site().resolve("data/datapackage.json"));
    publication.look();
    assertThat(contents()).isEqualTo(first);
  }

  /** A worker that the service ends under, after so many reports. */
  private static OrderWorker endingAfter(int reports) {
    return new OrderWorker() {
      private int done;

      @Override
      public void execute(Runnable work) {
        work.run();
      }

      @Override
      public void goOn() {
        if (++done > reports) {
          throw new BrokenOff();
        }
      }

      @Override
      public Set<String> left() {
        return Set.of("publication");
      }
    };
  }

  @Test
  void a_service_that_ends_leaves_no_half_of_a_site_and_says_so_when_it_is_back() throws Exception {
    publication.preview(2024);
    worker = endingAfter(0);
    build();
    assertThat(publication.work().isInterrupted()).as("known from the life before").isTrue();
    publication.publish(2024, "");

    assertThat(publication.work().isInterrupted()).isTrue();
    assertThat(publication.published(2024)).isEmpty();
    assertThat(site()).doesNotExist();
    try (Stream<Path> left = Files.list(home.resolve("outbox/.unfinished"))) {
      assertThat(left).isEmpty();
    }
    worker = Runnable::run;
    build();
    assertThat(publication.publish(2024, "")).isTrue();
    assertThat(publication.published(2024)).hasSize(2);
  }

  private Map<String, String> contents() throws IOException {
    return files().stream()
        .collect(
            Collectors.toMap(file -> site().relativize(file).toString(), PublicationTest::text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_is_published_of_a_year_that_is_closed_can_be_taken_back_and_becomes_confidential_too()
      throws Exception {
    publish();
    nextYear();
    build();
    assertThat(publication.years()).containsExactly(2025, 2024);
    assertThat(publication.published(2025)).isEmpty();
    assertThat(coverage.figures(2024).published()).isEqualTo(2);

    assertThat(publication.withdraw("U001-2024", "数据有误")).isTrue();
    assertThat(text(site().resolve("reports/U001-2024.html"))).contains("数据有误");
    assertThat(site().resolve("files/U001-2024.pdf")).doesNotExist();

    listed.set(1, unit("U002", true));
    build();
    publication.look();
    assertNothingOf("U002", SECRET);
  }

  @Test
  void what_is_approved_of_a_year_that_is_closed_can_still_be_published() throws Exception {
    nextYear();
    build();
    publish();
    assertThat(site().resolve("files/U001-2024.pdf")).exists();
    assertThat(home.resolve("outbox/publish/2025")).doesNotExist();
  }

  @Test
  void a_kill_between_the_old_site_and_the_new_one_leaves_one_after_the_next_look()
      throws Exception {
    publish();
    Map<String, String> first = contents();
    Files.move(site(), home.resolve("outbox/gone"));
    publication.look();
    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void a_withdrawal_that_was_taken_before_a_kill_is_carried_out_after_it() throws Exception {
    publish();
    OrderWorker killed = work -> {};
    worker = killed;
    build();
    assertThat(publication.withdraw("U001-2024", "数据有误")).isTrue();
    assertThat(site().resolve("files/U001-2024.pdf")).exists();

    worker = Runnable::run;
    build();
    publication.look();
    assertThat(site().resolve("files/U001-2024.pdf")).doesNotExist();
    assertThat(text(site().resolve("reports/U001-2024.html"))).contains("数据有误");
    assertThat(publication.restore("U001-2024")).isTrue();
    assertThat(site().resolve("files/U001-2024.pdf")).exists();
  }

  @Test
  void a_note_with_what_no_feed_can_hold_leaves_the_feed_readable() throws Exception {
    publish();
    publication.withdraw("U002-2024", "坏\u0001字\uFFFE<b>]]>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(site().resolve("feed.xml").toFile());
    assertThat(text(site().resolve("reports/U002-2024.html"))).contains("坏字&lt;b&gt;]]&gt;");
  }

  @Test
  void of_a_report_that_was_taken_back_no_figure_and_no_paper_is_left() throws Exception {
    publish();
    publication.withdraw("U002-2024", "另行公示");
    assertThat(files())
        .filteredOn(file -> file.toString().contains("U002"))
        .containsExactly(site().resolve("reports/U002-2024.html"));
    assertThat(text(site().resolve("data/" + FORM + ".csv"))).doesNotContain("U002");
    assertThat(text(site().resolve("data/" + FORM + ".json"))).doesNotContain("U002");
  }

  @Test
  void links_of_the_feed_lead_to_where_the_site_will_be() throws Exception {
    publish();
    assertThat(text(site().resolve("feed.xml")))
        .contains("<link>https://czj.example/gongshi/reports/U001-2024.html</link>");
  }

  @Test
  void every_page_is_valid_html() throws Exception {
    publish();
    publication.withdraw("U002-2024", "另行公示");
    List<String> pages =
        files().stream().map(Path::toString).filter(name -> name.endsWith(".html")).toList();
    assertThat(pages).hasSize(3);
    assertThat(check(pages)).isEmpty();
    Path broken = Files.writeString(home.resolve("broken.html"), "<p><div></p>");
    assertThat(check(List.of(broken.toString()))).isNotEmpty();
  }

  /** What the Nu HTML checker has to say, which the build laid out; it is silent on valid pages. */
  private static List<String> check(List<String> pages) throws Exception {
    File[] jars = Objects.requireNonNull(new File("target/html-checker").listFiles());
    assertThat(jars).isNotEmpty();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Arrays.stream(jars).map(File::getPath).collect(Collectors.joining(":")),
                "nu.validator.client.SimpleCommandLineValidator"));
    command.addAll(pages);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().filter(line -> line.startsWith("\"file:")).toList();
  }
}
