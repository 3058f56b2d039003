package cn.baoshen.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.Baoshen;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.calendar.CollectionYears;
import cn.baoshen.casebook.entry.Reopenings;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkProgress;
import cn.baoshen.publication.Coverage;
import cn.baoshen.publication.Publication;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.ShiftedClock;
import cn.baoshen.testing.Soak;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A county that {@code src/samples/County.java} makes up, from the inbox to the archive, day by
 * day; and its figures as {@code src/samples/CountyFigures.java} computes them from the archive
 * alone. The clock begins two months ago: work that is handed over must be due at once.
 */
@SpringBootTest(
    classes = Baoshen.class,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.collection.at=23:59",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@Import(ConsoleHouse.Clockwork.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class CountyTest {
  /** All of a real county's in the soak; a test of every day takes its first ones. */
  private static final int UNITS =
      Integer.getInteger("baoshen.county.units", Soak.isOn() ? 461 : 24);

  private static final Duration PATIENCE = Duration.ofMinutes(UNITS > 100 ? 40 : 8);

  /** How many report in a second year. */
  private static final int SOME = 4;

  private static final Duration AGO = Duration.ofDays(60);
  private static final LocalDate DUE = LocalDate.now().minusDays(50);
  private static final Path HOME = home();
  private static final Path COUNTY = HOME.resolve("county");

  @Autowired private ShiftedClock clock;
  @Autowired private Decisions decisions;
  @Autowired private Waivers waivers;
  @Autowired private RollUps rollUps;
  @Autowired private Publication publication;
  @Autowired private Coverage coverage;
  @Autowired private CollectionYears years;
  @Autowired private Reopenings reopenings;
  @Autowired private CaseBook cases;
  @Autowired private FigureComputation figures;
  @Autowired private JdbcClient jdbc;
  private final Map<String, Plan> plans = new LinkedHashMap<>();

  /** What becomes of one unit. */
  private record Plan(String code, String kind, int files, String waived) {
    static Plan of(String line) {
      String[] cells = line.split(",", -1);
      return new Plan(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]);
    }
  }

  @DynamicPropertySource
  static void county(DynamicPropertyRegistry registry) throws Exception {
    run("src/samples/County.java", COUNTY.toString(), String.valueOf(UNITS));
    registry.add("baoshen.home", HOME::toString);
    registry.add("baoshen.routes", () -> Path.of("routes").toAbsolutePath().toString());
    registry.add("baoshen.units", () -> "file:" + COUNTY.resolve("units.csv"));
    registry.add("baoshen.opens", () -> DUE.minusDays(30).toString());
    registry.add("baoshen.due", DUE::toString);
  }

  private static Path home() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "county-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String program, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(
                Stream.of(java, "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", program),
                Stream.of(arguments))
            .toList();
    Path said = Files.createTempFile(HOME, "said-", ".txt");
    int end =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(end).as(Files.readString(said)).isZero();
  }

  @Test
  void a_county_walked_to_the_end_sums_up_to_what_its_archive_says(CapturedOutput log)
      throws Exception {
    clock.forward(AGO.negated());
    try (Stream<String> lines = Files.lines(COUNTY.resolve("plan.csv"))) {
      lines.skip(1).map(Plan::of).forEach(plan -> plans.put(plan.code(), plan));
    }
    dropFirst(false);
    walk();
    clock.forward(Duration.ofDays(12));
    dropFirst(true);
    walk();
    rollUps.order(rollUps.all().get(0).form());
    await().atMost(PATIENCE).until(() -> isMade(rollUps.all().get(0).work()));
    String outbox = HOME.resolve("outbox").toString();
    run(
        "src/samples/CountyFigures.java",
        outbox,
        "2024",
        COUNTY.resolve("units.csv").toString(),
        DUE.toString(),
        clock.getZone().getId());
    new PublishedCounty(publication, coverage, jdbc, HOME)
        .check(COUNTY.resolve("units.csv"), log.getAll());
    nextYear();
  }

  /** The same units a year later, one of them with a cent more in the column of last year. */
  private void nextYear() throws Exception {
    Path later = HOME.resolve("later");
    run("src/samples/County.java", later.toString(), String.valueOf(UNITS), "20240601", "2025");
    LocalDate today = LocalDate.now(clock);
    CollectionWindow window = new CollectionWindow(2025, today, today.plusDays(30), null);
    assertThat(years.open(window, "新年度", "admin").isDone()).isTrue();
    List<Plan> some =
        plans.values().stream().filter(p -> p.kind().equals("sound")).limit(SOME).toList();
    String odd = some.get(1).code();
    for (Plan plan : some) {
      String report = Files.readString(later.resolve("reports/" + plan.code() + "/1.json"));
      Path folder = Files.createDirectories(HOME.resolve("inbox").resolve(plan.code()));
      Files.writeString(
          folder.resolve("2025.json"), plan.code().equals(odd) ? off(report) : report);
    }
    dropLate(some.get(0));
    await().atMost(PATIENCE).until(this::isQuiet);

    for (Plan plan : some) {
      Examination judged = cases.examination(plan.code() + "-2025-r1").orElseThrow();
      List<Finding> ofLastYear =
          judged.verdict().findings().stream().filter(f -> f.rule().equals("X10")).toList();
      assertThat(ofLastYear).as(plan.code()).hasSize(plan.code().equals(odd) ? 1 : 0);
      assertThat(figures.compared(cases.get(plan.code() + "-2025-r1"), judged.report()))
          .isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.change()).isEqualTo("0.0%"));
    }
    endedYearIsReadableAndAnswers(some.get(0));
    endedYearTakesWhatIsLate(some.get(1));
  }

  /** A report of the ended year is no case of either year, and its unit hears so by letter. */
  private void endedYearIsReadableAndAnswers(Plan late) throws IOException {
    assertThat(cases.find(late.code() + "-2024-r2")).isEmpty();
    assertThat(cases.find(late.code() + "-2025-r2")).isEmpty();
    assertThat(cases.get(late.code() + "-2025-r1").state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(answers(late)).contains("它是 2024 年度的报告", "该年度的报送已经结束");
    assertThat(letters(late)).anyMatch(subject -> subject.contains("未受理"));

    String form = rollUps.all().get(0).form();
    assertThat(cases.get(late.code() + "-2024-r1").state()).isEqualTo(CaseState.APPROVED);
    assertThat(cases.examination(late.code() + "-2024-r1")).isPresent();
    assertThat(rollUps.file(form, 2024, "xlsx")).isPresent();
    assertThat(received(form, 2024)).isPresent();
    // A round of the roll-ups may have made that of the new year by now.
    assertThat(received(form, 2025)).isNotEqualTo(received(form, 2024));
  }

  private Optional<Integer> received(String form, int year) {
    return rollUps.figures(form, year).map(figures -> figures.progress().received());
  }

  private List<String> letters(Plan plan) {
    return jdbc.sql("select subject from letter where recipient like ? order by seq desc limit 5")
        .param("%" + plan.code() + "%")
        .query(String.class)
        .list();
  }

  /** Through a day that the administrator sets, what comes late is a case of its own year. */
  private void endedYearTakesWhatIsLate(Plan late) throws IOException {
    LocalDate today = LocalDate.now(clock);
    CollectionWindow ended = new CollectionWindow(2024, DUE.minusDays(30), DUE, today);
    assertThat(years.open(ended, "补报", "admin").isDone()).isTrue();
    dropLate(late);
    await().atMost(PATIENCE).until(() -> answers(late).contains("2024-r1"));
    assertThat(answers(late)).contains("已审核通过");
    assertThat(cases.find(late.code() + "-2024-r2")).isEmpty();

    assertThat(reopenings.reopen(late.code() + "-2024-r1", "数据有误", "admin").isDone()).isTrue();
    Files.writeString(
        HOME.resolve("inbox/" + late.code() + "/更正.json"),
        Files.readString(COUNTY.resolve("reports/" + late.code() + "/1.json")) + "\n\n");
    await().atMost(PATIENCE).until(() -> isIn(late.code() + "-2024-r2", CaseState.IN_REVIEW));
    assertThat(isIn(late.code() + "-2025-r1", CaseState.IN_REVIEW)).isTrue();
    itsRollUpIsMadeTheNightAfter(late);
  }

  private void itsRollUpIsMadeTheNightAfter(Plan late) throws IOException {
    Path made = rollUps.file(rollUps.all().get(0).form(), 2024, "csv").orElseThrow();
    String before = row(made, late);
    clock.forward(Duration.ofDays(1));
    await().atMost(PATIENCE).until(() -> !row(made, late).equals(before));
    assertThat(row(made, late)).contains("审核中");
  }

  private static String row(Path csv, Plan plan) throws IOException {
    try (Stream<String> lines = Files.lines(csv)) {
      return lines.filter(line -> line.contains(plan.code())).findFirst().orElse("");
    }
  }

  private boolean isIn(String id, CaseState state) {
    return cases.find(id).filter(subject -> subject.state() == state).isPresent();
  }

  private static String off(String report) {
    return Pattern.compile("(\"procurement\": \\{\"prior\": )([\\d.]+)")
        .matcher(report)
        .replaceFirst(m -> m.group(1) + new BigDecimal(m.group(2)).add(new BigDecimal("0.01")));
  }

  private void dropLate(Plan plan) throws IOException {
    String report = Files.readString(COUNTY.resolve("reports/" + plan.code() + "/1.json"));
    Files.writeString(HOME.resolve("inbox/" + plan.code() + "/补报.json"), report + "\n");
  }

  private static String answers(Plan plan) throws IOException {
    StringBuilder all = new StringBuilder();
    Path folder = Files.createDirectories(HOME.resolve("outbox/units/" + plan.code() + "/answers"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static boolean isMade(WorkProgress work) {
    return work != null && !work.running() && !work.isFailed();
  }

  private void dropFirst(boolean late) throws IOException {
    for (Plan plan : plans.values()) {
      if (plan.files() > 0 && plan.kind().equals("late") == late) {
        drop(plan, 1);
      }
    }
  }

  private void drop(Plan plan, int file) throws IOException {
    Path folder = Files.createDirectories(HOME.resolve("inbox").resolve(plan.code()));
    Path report = COUNTY.resolve("reports").resolve(plan.code()).resolve(file + ".json");
    Files.copy(report, folder.resolve(file + ".json"));
  }

  /** Day by day: returned files are handed in again, and every third question is answered. */
  private void walk() throws IOException {
    for (int day = 0; isUnderWay(); day++) {
      clock.forward(Duration.ofDays(1));
      for (Open open : open()) {
        if (open.number() % 3 == day % 3) {
          decide(open);
        }
      }
      await().atMost(PATIENCE).until(this::isQuiet);
      handInAgain();
    }
  }

  private boolean isUnderWay() {
    await().atMost(PATIENCE).until(this::isQuiet);
    return !open().isEmpty();
  }

  /** True when nothing lies in the inbox and no work is due. */
  private boolean isQuiet() throws IOException {
    try (Stream<Path> files = Files.walk(HOME.resolve("inbox"))) {
      return files.noneMatch(file -> file.toString().endsWith(".json"))
          && jdbc.sql("select count(*) from scheduled_tasks where execution_time < ?")
                  .param(java.sql.Timestamp.from(java.time.Instant.now()))
                  .query(Integer.class)
                  .single()
              == 0;
    }
  }

  /** A question that waits for an answer. */
  private record Open(
      String caseId, String code, int revision, Tier tier, String who, String link) {
    int number() {
      return Integer.parseInt(code);
    }
  }

  private List<Open> open() {
    return jdbc.sql(
            "select c.id, c.unit_code, c.revision, t.tier, t.reviewer, t.hash from cases c"
                + " join token t on t.case_id = c.id and t.tier = c.tier"
                + " where c.state = 'IN_REVIEW' and t.used_at is null and t.revoked_at is null")
        .query(
            (row, n) ->
                new Open(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    Tier.valueOf(row.getString(4)),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  private void decide(Open open) {
    boolean twice = plans.get(open.code()).kind().equals("twice") && open.revision() == 2;
    Decision decision =
        new Decision(
            open.caseId(),
            open.tier(),
            twice ? Choice.RETURN : Choice.APPROVE,
            open.who(),
            clock.instant(),
            twice ? "请补充绩效情况的说明。" : "",
            "page");
    assertThat(decisions.decide(decision, open.link(), Stations.CONCLUDE)).isTrue();
  }

  /** Whoever was sent back hands in the next file, under a waiver where one is planned. */
  private void handInAgain() throws IOException {
    for (Plan plan : plans.values()) {
      Integer returned = returned(plan.code());
      if (returned != null && returned < plan.files()) {
        waive(plan);
        drop(plan, returned + 1);
      }
    }
  }

  private Integer returned(String code) {
    return jdbc.sql(
            "select revision from cases where unit_code = ? and newest and state = 'RETURNED'")
        .param(code)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  private void waive(Plan plan) {
    if (!plan.waived().isEmpty()) {
      Waivers.Request wish =
          new Waivers.Request(
              plan.code() + "-2024-r1",
              plan.waived(),
              "张三",
              "李四",
              "明细以县财政批复为准",
              LocalDate.now().plusDays(30));
      assertThat(waivers.grant(wish, "admin").isDone()).isTrue();
    }
  }
}
