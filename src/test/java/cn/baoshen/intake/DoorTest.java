package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.entry.Admission;
import cn.baoshen.casebook.entry.Admission.Outcome;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.casebook.entry.Supporting;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.inbox.FileBackoff;
import cn.baoshen.intake.inbox.IgnoredNames;
import cn.baoshen.intake.inbox.InboxLook;
import cn.baoshen.intake.inbox.InboxSettings;
import cn.baoshen.intake.inbox.LeftLying;
import cn.baoshen.intake.inbox.Oddity;
import cn.baoshen.intake.inbox.OpenWriters;
import cn.baoshen.intake.inbox.StabilityCheck;
import cn.baoshen.intake.inbox.SupportingSettings;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;

/**
 * The door with real files and the real case book: what comes in, what it becomes, when it leaves.
 */
class DoorTest {
  private static final Unit UNIT =
      new Unit(
          "101001",
          "县委编办",
          "unit@longhui.example",
          "",
          Map.of(Tier.LEADER, "leader@longhui.example"),
          false);

  private static final Unit OTHER =
      new Unit(
          "103003",
          "县教育局",
          "other@longhui.example",
          "",
          Map.of(Tier.LEADER, "leader@longhui.example"),
          false,
          false,
          "11430524MB0ABCDE9X");

  /** Two units without a legal person of their own, which share a code. */
  private static final String SHARED = "11430524MB0SHARED1X";

  private static final Unit FIRST_OF_TWO = sharing("103101", "县教育局一所");
  private static final Unit SECOND_OF_TWO = sharing("103102", "县教育局二所");

  private static Unit sharing(String code, String name) {
    return new Unit(
        code,
        name,
        code + "@longhui.example",
        "",
        Map.of(Tier.LEADER, "leader@longhui.example"),
        false,
        false,
        SHARED);
  }

  private static final Units UNITS = new FewUnits();

  private static final SupportingSettings SUPPORTING =
      new SupportingSettings(
          "佐证材料", List.of("佐證", "附件"), DataSize.ofBytes(1000), 3, List.of("pdf", "json"));

  @TempDir Path home;
  private final SettableClock clock = new SettableClock();
  private TestBook book;
  private InboxReceiver door;
  private StabilityCheck stabilityCheck;
  private IgnoredNames ignored;
  private SetAside aside;
  private FairShare turns;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    book = new TestBook(clock);
    folder = Files.createDirectories(home.resolve("inbox/101001"));
    reopen();
  }

  /** A new life of the process on the same folders and the same case book. */
  private void reopen() {
    InboxSettings settings =
        new InboxSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofHours(1),
            DataSize.ofMegabytes(64));
    FileBackoff patience = new FileBackoff(book.alarms, clock);
    KeptFiles kept = new KeptFiles(home.resolve("var"));
    OpenWriters writers = new OpenWriters(List.of(home), clock);
    ignored = new IgnoredNames(home.resolve("inbox"), UNITS, TestSettings.ignored());
    stabilityCheck =
        new StabilityCheck(
            home.resolve("inbox"), settings, book.seenFiles, patience, ignored, writers, clock);
    Recogniser recogniser =
        new Recogniser(
            new SubmissionReaders(BuiltIn.FORMS, null),
            new RegisteredOwner(UNITS),
            book.attempts,
            book.alarms,
            new OpenCollection(2024, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)),
            SUPPORTING,
            clock);
    aside = new SetAside(home.resolve("inbox"), kept, writers, settings.patience(), clock);
    turns = new FairShare(new Senders(home.resolve("inbox"), new RegisteredOwner(UNITS)), () -> 0L);
    door =
        new InboxReceiver(
            stabilityCheck,
            new Originals(kept),
            recogniser,
            patience,
            turns,
            new Departures(
                home.resolve("inbox"),
                book.seenFiles,
                patience,
                turns,
                new Originals(kept),
                new Quarantine(kept),
                aside),
            settings);
  }

  private InboxSweep inboxSweep() {
    Path inbox = home.resolve("inbox");
    return new InboxSweep(
        inbox,
        book.seenFiles,
        new InboxLook(inbox, ignored, clock),
        new LeftLying(book.alarms, Duration.ofHours(1), clock),
        new OddNames(stabilityCheck, Duration.ofSeconds(2), clock),
        aside,
        clock);
  }

  /** A report that has one figure. */
  private static String report(int income) {
    return "{\"totals\":{\"income\":" + income + "}}";
  }

  /** A report that has one figure and states this code. */
  private static String report(String code, int income) {
    return "{\"unit\":{\"code\":\"" + code + "\"},\"totals\":{\"income\":" + income + "}}";
  }

  private static final class FewUnits implements Units {
    @Override
    public Optional<Unit> byCode(String code) {
      return all().stream().filter(u -> u.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Unit> byStatedCode(String stated) {
      List<Unit> meant = allByStatedCode(stated);
      return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    @Override
    public List<Unit> allByStatedCode(String stated) {
      Optional<Unit> own = byCode(stated);
      return own.isPresent()
          ? List.of(own.get())
          : all().stream().filter(u -> u.credit().equals(stated)).toList();
    }

    @Override
    public Optional<Unit> byName(String name) {
      return all().stream().filter(u -> u.name().equals(name)).findFirst();
    }

    @Override
    public List<Unit> all() {
      return List.of(UNIT, OTHER, FIRST_OF_TWO, SECOND_OF_TWO);
    }
  }

  private Admission admit(Path file) {
    Arrival arrival = door.take(file.toFile());
    return book.transaction.execute(status -> book.admissions.admit(arrival));
  }

  private Admission walkIn(Path file) {
    Admission admission = admit(file);
    door.release(admission);
    return admission;
  }

  private Path drop(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void a_file_becomes_the_first_revision_and_leaves_the_inbox_with_its_bytes_kept()
      throws IOException {
    Path file = drop("年报.json", report(1));
    Admission admission = walkIn(file);

    assertThat(admission.caseId()).isEqualTo("101001-2024-r1");
    Case opened = book.cases.get("101001-2024-r1");
    assertThat(opened.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(opened.original().name()).isEqualTo("年报.json");
    assertThat(file).doesNotExist();
    assertThat(kept(opened)).hasContent(report(1));
  }

  private Path kept(Case opened) {
    String hash = opened.original().sha256();
    return home.resolve("var/originals/" + hash.substring(0, 2) + "/" + hash);
  }

  @Test
  void f02_a_file_kept_before_the_kill_is_admitted_once() throws IOException {
    Path file = drop("a.json", report(0));
    door.take(file.toFile());
    assertThat(cases()).isZero();
    reopen();

    Admission admission = walkIn(file);
    assertThat(kept(book.cases.get(admission.caseId()))).hasContent(report(0));
    assertThat(file).doesNotExist();
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void f03_a_file_admitted_before_the_kill_is_only_taken_away_afterwards() throws IOException {
    Path file = drop("a.json", report(0));
    admit(file);
    reopen();

    assertThat(door.take(file.toFile())).isNull();
    assertThat(file).doesNotExist();
    assertThat(book.cases.history("101001-2024-r1")).hasSize(1);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  @Tag("long")
  void f04_killed_two_hundred_times_around_the_removal_each_file_is_there_or_taken_never_both()
      throws IOException {
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      Path file = drop("f.json", report(i));
      Admission admission = admit(file);
      if (random.nextBoolean()) {
        door.release(admission);
      } else if (random.nextBoolean()) {
        Files.delete(file);
      }
      reopen();
      if (Files.exists(file)) {
        assertThat(door.take(file.toFile())).isNull();
      }
      assertThat(file).doesNotExist();
      assertThat(cases()).isEqualTo(i + 1);
    }
  }

  @Test
  void i03_a_file_rewritten_after_it_was_read_stays_and_becomes_the_next_revision()
      throws IOException {
    Path file = drop("a.json", report(0));
    Admission first = admit(file);
    Files.writeString(file, report(2));
    door.release(first);

    assertThat(file).exists();
    Admission second = walkIn(file);
    assertThat(second.caseId()).isEqualTo("101001-2024-r2");
    assertThat(second.superseded()).isEqualTo("101001-2024-r1");
    assertThat(file).doesNotExist();
  }

  @Test
  void i04_a_file_withdrawn_while_it_is_taken_is_no_error() throws IOException {
    Path file = drop("a.json", report(0));
    Files.delete(file);

    assertThat(door.take(file.toFile())).isNull();
  }

  @Test
  void f22_a_file_whose_admission_fails_rests_and_is_told_when_it_goes_on_failing()
      throws IOException {
    Path file = drop("a.json", report(0));
    IllegalStateException lost = new IllegalStateException("lost a deadlock");
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(stabilityCheck.isResting(file)).isFalse();
      door.postpone(file.toFile(), lost);
      assertThat(stabilityCheck.isResting(file)).isTrue();
      assertThat(book.handedOver).hasSize(attempt < 3 ? 0 : 1);
      clock.pass(Duration.ofSeconds(1L << (attempt - 1)));
    }

    assertThat(book.handedOver).singleElement().asString().startsWith("alarm/cannot-admit-");
    assertThat(walkIn(file).isCase()).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void
      f22_what_is_told_is_why_the_admission_was_rolled_back_and_not_that_the_line_was_lost_by_then()
          throws IOException {
    Path file = drop("a.json", report(0));
    TransactionSystemException rollback = new TransactionSystemException("rollback failed");
    rollback.initApplicationException(new IllegalStateException("idle for too long"));
    Logger logger = (Logger) LoggerFactory.getLogger(InboxReceiver.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    logger.addAppender(told);
    try {
      for (int attempt = 1; attempt <= 3; attempt++) {
        door.postpone(file.toFile(), new RuntimeCamelException(rollback));
        clock.pass(Duration.ofSeconds(9));
      }
    } finally {
      logger.detachAppender(told);
    }

    assertThat(told.list)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.getFormattedMessage()).contains("idle for too long"));
  }

  @Test
  void i10_the_same_bytes_twice_are_one_case_and_the_second_drop_is_answered() throws IOException {
    walkIn(drop("a.json", report(0)));
    clock.pass(Duration.ofSeconds(1));
    Admission again = walkIn(drop("a.json", report(0)));

    assertThat(again.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(book.admissions.answerOf(again.answer()))
        .satisfies(
            answer -> {
              assertThat(answer.kind()).isEqualTo("already-received");
              assertThat(answer.caseId()).isEqualTo("101001-2024-r1");
            });
    assertThat(cases()).isEqualTo(1);
    assertThat(folder.resolve("a.json")).doesNotExist();
  }

  @Test
  void i12_changed_bytes_before_the_decision_supersede_the_case_under_review() throws IOException {
    walkIn(drop("a.json", report(0)));
    book.cases.move(
        "101001-2024-r1",
        Set.of(CaseState.RECEIVED),
        CaseState.IN_REVIEW,
        Tier.LEADER,
        "asked",
        "leader");
    Admission second = walkIn(drop("a.json", report(2)));

    assertThat(second.outcome()).isEqualTo(Outcome.SUPERSEDES);
    assertThat(book.cases.get("101001-2024-r1").state()).isEqualTo(CaseState.SUPERSEDED);
    assertThat(book.cases.get("101001-2024-r1").tier()).isEqualTo(Tier.LEADER);
    assertThat(book.cases.get("101001-2024-r2").state()).isEqualTo(CaseState.RECEIVED);
    assertThat(
            book.decisions.decide(
                new Decision(
                    "101001-2024-r1",
                    Tier.LEADER,
                    Decision.Choice.APPROVE,
                    "leader@longhui.example",
                    clock.instant(),
                    "",
                    "page"),
                "0".repeat(64),
                "conclude"))
        .isFalse();
  }

  @Test
  void i12_changed_bytes_after_the_approval_are_answered_and_make_no_case() throws IOException {
    walkIn(drop("a.json", report(0)));
    book.cases.move(
        "101001-2024-r1",
        Set.of(CaseState.RECEIVED),
        CaseState.APPROVED,
        Tier.LEADER,
        "approved",
        "");
    Admission second = walkIn(drop("a.json", report(2)));

    assertThat(second.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(book.admissions.answerOf(second.answer()).kind()).isEqualTo("already-approved");
  }

  @Test
  void i13_two_different_files_of_one_name_are_both_kept() throws IOException {
    walkIn(drop("a.json", report(1)));
    walkIn(drop("a.json", report(2)));

    assertThat(kept(book.cases.get("101001-2024-r1"))).hasContent(report(1));
    assertThat(kept(book.cases.get("101001-2024-r2"))).hasContent(report(2));
  }

  @Test
  void i14_endings_in_any_case_are_taken() throws IOException {
    assertThat(walkIn(drop("A.json", report(1))).isCase()).isTrue();
    assertThat(walkIn(drop("a.JSON", report(2))).isCase()).isTrue();
    assertThat(walkIn(drop("b.XLSX", report(3))).isCase()).isTrue();
  }

  @Test
  void i15_a_link_is_moved_away_itself_and_what_it_points_at_is_not_touched(@TempDir Path elsewhere)
      throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.json"), "{\"secret\":1}");
    Path link = Files.createSymbolicLink(folder.resolve("x.json"), secret);
    Admission admission = walkIn(link);

    assertThat(admission.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("not-a-file");
    assertThat(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(secret).hasContent("{\"secret\":1}");
    assertThat(home.resolve("var/originals")).doesNotExist();
  }

  @Test
  @Timeout(120)
  void i15_a_pipe_is_never_opened() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Admission admission = walkIn(pipe);

    assertThat(book.admissions.answerOf(admission.answer()).kind()).isEqualTo("refused");
    assertThat(pipe).doesNotExist();
  }

  @Test
  void i15_a_folder_with_a_reports_name_is_moved_away_and_answered() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("x.xlsx"));
    Files.writeString(odd.resolve("inside.json"), report(0));
    List<java.io.File> found = inboxSweep().inspect();

    assertThat(found).containsExactly(odd.toFile());
    assertThat(stabilityCheck.mayEnter(odd)).isFalse();
    Admission admission = walkIn(odd);
    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("not-a-file");
    assertThat(odd).doesNotExist();
  }

  @Test
  void i06_a_copy_that_was_never_finished_raises_an_alarm_after_an_hour() throws IOException {
    Path copy = drop("年报.json.part", "{");
    Files.setLastModifiedTime(
        copy, java.nio.file.attribute.FileTime.from(clock.instant().minus(Duration.ofHours(1))));
    inboxSweep().inspect();
    assertThat(book.handedOver).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    inboxSweep().inspect();
    inboxSweep().inspect();

    assertThat(book.handedOver).singleElement().asString().startsWith("alarm/unfinished-copy-");
    assertThat(copy).exists();
  }

  @Test
  void i15_a_hard_link_is_a_file_like_any_other(@TempDir Path elsewhere) throws IOException {
    Path first = Files.writeString(elsewhere.resolve("a.json"), report(0));
    Path second = Files.createLink(folder.resolve("a.json"), first);

    assertThat(walkIn(second).isCase()).isTrue();
    assertThat(first).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..json",
        "-rf.json",
        "a\nb.json",
        "CON",
        "NUL.json",
        "C:\\x.json",
        "\\\\host\\share.json",
        "trailing. ",
        "%2e%2e%2f.json",
        "$(id).json"
      })
  void i16_odd_names_are_data_and_never_name_a_file_of_ours(String name) throws IOException {
    Path file = drop(name, report(1));
    Admission admission = walkIn(file);

    Case opened = book.cases.get(admission.caseId());
    assertThat(opened.original().name()).isEqualTo(name);
    assertThat(opened.id()).isEqualTo("101001-2024-r1");
    assertThat(kept(opened)).exists();
  }

  @Test
  void i16_a_name_of_255_bytes_is_taken() throws IOException {
    Path file = drop("长".repeat(83) + ".json", report(0));

    assertThat(walkIn(file).isCase()).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void i16_a_folder_that_is_no_unit_leads_to_the_unknown_whatever_the_file_says()
      throws IOException {
    Path stranger = Files.createDirectories(home.resolve("inbox/..evil"));
    Path file =
        Files.writeString(
            stranger.resolve("a.json"),
            "{\"unit\":{\"code\":\"101001\"},\"totals\":{\"income\":1}}");
    Admission admission = walkIn(file);

    assertThat(admission.caseId()).matches("unknown-[0-9a-f]{12}");
    assertThat(book.cases.get(admission.caseId()).isUnknown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"年报\u202efdp.json", "a\u200bb.json", "a\u0301.json", "１.ｊｓｏｎ", "😀.json"})
  void i18_a_name_is_kept_as_it_was_given_and_shown_with_what_turns_or_hides_text_escaped(
      String name) throws IOException {
    Admission admission = walkIn(drop(name, report(1)));

    assertThat(book.cases.get(admission.caseId()).original().name()).isEqualTo(name);
    assertThat(ShownNames.shown(name)).doesNotContain("\u202e", "\u200b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"１０１００１", "101００1"})
  void i18_a_folder_in_full_width_digits_is_the_units(String name) throws IOException {
    folder = Files.createDirectories(home.resolve("inbox").resolve(name));

    assertThat(walkIn(drop("a.json", report(1))).caseId()).isEqualTo("101001-2024-r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l01001", "1О1001", "101001\u202e", "101001 副本", "٠١"})
  void i18_a_folder_that_only_looks_like_a_units_is_nobodys(String name) throws IOException {
    folder = Files.createDirectories(home.resolve("inbox").resolve(name));

    assertThat(walkIn(drop("a.json", report("101001", 1))).caseId()).startsWith("unknown-");
  }

  @Test
  void a_file_in_the_inbox_itself_belongs_to_the_unit_that_it_names() throws IOException {
    Path byCode =
        Files.writeString(
            home.resolve("inbox/a.json"),
            "{\"unit\":{\"code\":\"101001\"},\"totals\":{\"income\":1}}");
    assertThat(walkIn(byCode).caseId()).isEqualTo("101001-2024-r1");
    Path byName =
        Files.writeString(
            home.resolve("inbox/b.json"),
            "{\"unit\":{\"name\":\"县委编办\"},\"totals\":{\"income\":1}}");
    assertThat(walkIn(byName).caseId()).isEqualTo("101001-2024-r2");
  }

  @Test
  @Timeout(120)
  void i09_a_file_of_two_gibibytes_is_refused_by_its_size_without_being_read() throws IOException {
    Path giant = folder.resolve("giant.json");
    try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(giant.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    Admission admission = walkIn(giant);

    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("too-large");
    assertThat(giant).doesNotExist();
    assertThat(home.resolve("var/originals")).doesNotExist();
  }

  @Test
  void a_file_that_is_no_report_touches_no_case_and_is_answered_with_what_goes_on()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    inReview("101001-2024-r1");
    Path picture = drop("盖章页.pdf", "%PDF-1.7");
    Admission admission = walkIn(picture);

    assertThat(admission.outcome()).isEqualTo(Outcome.ANSWERED);
    FileAnswer answer = book.admissions.answerOf(admission.answer());
    assertThat(answer.kind()).isEqualTo("refused");
    assertThat(answer.reason()).isEqualTo("file-pdf");
    assertThat(answer.caseId()).isNull();
    assertThat(answer.beside()).isEqualTo("101001-2024-r1");
    assertThat(answer.owing()).isFalse();
    assertThat(book.cases.get("101001-2024-r1").state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(book.cases.history("101001-2024-r1")).hasSize(2);
    assertThat(cases()).isEqualTo(1);
    assertThat(picture).doesNotExist();
    assertThat(home.resolve("var/" + Original.keptAs(Sha256.of("%PDF-1.7")))).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"103003", "11430524MB0ABCDE9X"})
  void the_report_of_another_unit_does_not_touch_the_one_under_review_and_is_answered(String code)
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    inReview("101001-2024-r1");
    Path foreign = drop("教育局.json", report(code, 2));
    Admission admission = walkIn(foreign);

    assertThat(admission.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(admission.superseded()).isNull();
    FileAnswer answer = book.admissions.answerOf(admission.answer());
    assertThat(answer.kind()).isEqualTo("refused");
    assertThat(answer.reason()).isEqualTo("other-unit");
    assertThat(answer.details()).containsExactly("103003", "县教育局", "101001", "县委编办");
    assertThat(answer.owner()).isEqualTo("103003");
    assertThat(answer.unitCode()).isEqualTo("101001");
    assertThat(answer.beside()).isEqualTo("101001-2024-r1");
    assertThat(book.cases.get("101001-2024-r1").state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(book.cases.history("101001-2024-r1")).hasSize(2);
    assertThat(cases()).isEqualTo(1);
    assertThat(foreign).doesNotExist();
    assertThat(home.resolve("var/" + Original.keptAs(Sha256.of(report(code, 2))))).exists();
  }

  @ParameterizedTest
  @ValueSource(ints = {2023, 2025})
  void a_file_of_another_year_does_not_touch_the_report_under_review_and_is_answered(int year)
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    inReview("101001-2024-r1");
    Admission admission = walkIn(drop("旧年报.json", ofYear(year)));

    FileAnswer answer = book.admissions.answerOf(admission.answer());
    assertThat(answer.kind()).isEqualTo("refused");
    assertThat(answer.reason()).isEqualTo("other-year");
    assertThat(answer.details()).containsExactly(String.valueOf(year), "2024");
    assertThat(answer.beside()).isEqualTo("101001-2024-r1");
    assertThat(book.cases.get("101001-2024-r1").state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void a_file_of_the_open_year_or_of_none_is_the_next_revision_of_the_report_under_review()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    inReview("101001-2024-r1");
    assertThat(walkIn(drop("年报.json", ofYear(2024))).superseded()).isEqualTo("101001-2024-r1");
    inReview("101001-2024-r2");
    assertThat(walkIn(drop("年报.json", report(2))).superseded()).isEqualTo("101001-2024-r2");
  }

  @Test
  void a_file_of_another_year_is_looked_through_where_no_report_is_under_way() throws IOException {
    assertThat(walkIn(drop("旧年报.json", ofYear(2023))).caseId()).isEqualTo("101001-2024-r1");
    move("101001-2024-r1", CaseState.RETURNED);
    assertThat(walkIn(drop("旧年报.json", ofYear(2022))).caseId()).isEqualTo("101001-2024-r2");
  }

  private static String ofYear(int year) {
    return "{\"unit\":{\"code\":\"101001\"},\"year\":" + year + ",\"totals\":{\"income\":5}}";
  }

  @Test
  void a_code_that_two_other_units_share_is_another_units_all_the_same() throws IOException {
    walkIn(drop("年报.json", report(1)));
    inReview("101001-2024-r1");
    Admission admission = walkIn(drop("二所.json", report(SHARED, 2)));

    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("other-unit");
    assertThat(book.cases.get("101001-2024-r1").state()).isEqualTo(CaseState.IN_REVIEW);
    String named =
        "{\"unit\":{\"code\":\"" + SHARED + "\",\"name\":\"县教育局二所\"},\"totals\":{\"income\":2}}";
    clock.pass(Duration.ofSeconds(1));
    FileAnswer answer = book.admissions.answerOf(walkIn(drop("二所.json", named)).answer());
    assertThat(answer.owner()).isEqualTo("103102");
  }

  @Test
  void a_code_that_a_unit_shares_is_its_own() throws IOException {
    folder = Files.createDirectories(home.resolve("inbox/103101"));
    walkIn(drop("年报.json", report(1)));
    inReview("103101-2024-r1");

    assertThat(walkIn(drop("年报.json", report(SHARED, 2))).caseId()).isEqualTo("103101-2024-r2");
  }

  @Test
  void the_report_of_another_unit_does_not_use_up_a_reopening() throws IOException {
    walkIn(drop("年报.json", report(1)));
    move("101001-2024-r1", CaseState.APPROVED);
    book.reopenings.reopen("101001-2024-r1", "数据有误", "admin");
    Admission foreign = walkIn(drop("教育局.json", report("103003", 2)));

    assertThat(book.admissions.answerOf(foreign.answer()).reason()).isEqualTo("other-unit");
    assertThat(walkIn(drop("年报.json", report(3))).caseId()).isEqualTo("101001-2024-r2");
  }

  @Test
  void the_report_of_another_unit_does_not_end_one_that_is_still_being_checked()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    Admission admission = walkIn(drop("教育局.json", report("103003", 2)));

    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("other-unit");
    assertThat(book.cases.get("101001-2024-r1").state()).isEqualTo(CaseState.RECEIVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"101001", "999999", "无"})
  void a_new_report_that_states_the_own_code_or_one_of_nobody_is_the_next_revision(String code)
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    inReview("101001-2024-r1");
    Admission admission = walkIn(drop("年报.json", report(code, 2)));

    assertThat(admission.outcome()).isEqualTo(Outcome.SUPERSEDES);
    assertThat(admission.caseId()).isEqualTo("101001-2024-r2");
  }

  @Test
  void the_report_of_another_unit_with_none_under_review_is_a_case_that_the_rules_return()
      throws IOException {
    Admission first = walkIn(drop("教育局.json", report("103003", 1)));
    assertThat(first.caseId()).isEqualTo("101001-2024-r1");
    move("101001-2024-r1", CaseState.RETURNED);

    Admission second = walkIn(drop("教育局.json", report("103003", 2)));
    assertThat(second.caseId()).isEqualTo("101001-2024-r2");
  }

  @Test
  void the_report_of_another_unit_beside_an_approved_one_is_answered_as_any_other()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    move("101001-2024-r1", CaseState.APPROVED);
    Admission admission = walkIn(drop("教育局.json", report("103003", 2)));

    assertThat(book.admissions.answerOf(admission.answer()).kind()).isEqualTo("already-approved");
  }

  @Test
  void a_report_in_the_inbox_itself_is_nobody_elses() throws IOException {
    walkIn(Files.writeString(home.resolve("inbox/a.json"), report("103003", 1)));
    inReview("103003-2024-r1");
    Admission second = walkIn(Files.writeString(home.resolve("inbox/a.json"), report("103003", 2)));

    assertThat(second.caseId()).isEqualTo("103003-2024-r2");
  }

  @Test
  void a_file_that_is_no_report_leaves_the_unit_owing_one() throws IOException {
    Admission admission = walkIn(drop("通知.txt", "请查收"));

    FileAnswer answer = book.admissions.answerOf(admission.answer());
    assertThat(answer.owing()).isTrue();
    assertThat(answer.beside()).isNull();
    assertThat(book.filings.of(2024)).isEmpty();
  }

  @Test
  void a_file_that_is_no_report_is_answered_each_time_it_comes_and_written_about_once()
      throws IOException {
    Admission first = walkIn(drop("通知.txt", "请查收"));
    clock.pass(Duration.ofSeconds(1));
    Admission again = walkIn(drop("通知 (2).txt", "请查收"));
    clock.pass(Duration.ofSeconds(1));
    Admission other = walkIn(drop("通知.txt", "再请查收"));

    assertThat(book.admissions.answerOf(first.answer()).toldBefore()).isFalse();
    assertThat(again.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(again.answer()).isNotEqualTo(first.answer());
    assertThat(book.admissions.answerOf(again.answer()).toldBefore()).isTrue();
    assertThat(book.admissions.answerOf(other.answer()).toldBefore()).isFalse();
  }

  @Test
  void what_the_answer_says_of_a_file_is_kept_with_it() throws IOException {
    Admission admission = walkIn(drop("a.json", "{\"totals\": {\n\"a\": 1, \"a\": 2}}"));

    FileAnswer answer = book.admissions.answerOf(admission.answer());
    assertThat(answer.reason()).isEqualTo("json-duplicate-key");
    assertThat(answer.details()).hasSize(3).startsWith("2").endsWith("a");
  }

  @Test
  void a_file_without_a_unit_that_is_no_report_is_answered_under_the_unknown() throws IOException {
    Path inRoot = Files.writeString(home.resolve("inbox/扫描件.pdf"), "%PDF-1.7");
    Admission admission = walkIn(inRoot);

    FileAnswer answer = book.admissions.answerOf(admission.answer());
    assertThat(answer.unitCode()).isEqualTo(Case.UNKNOWN_UNIT);
    assertThat(answer.owing()).isFalse();
    assertThat(cases()).isZero();
    assertThat(inRoot).doesNotExist();
  }

  @Test
  void a_declaration_that_belongs_to_nobody_is_answered_and_makes_no_case() throws IOException {
    Path file = Files.writeString(home.resolve("inbox/零报告.json"), "{\"零报告\": \"本年度无支出\"}");
    Admission admission = walkIn(file);

    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("zero-no-unit");
    assertThat(cases()).isZero();
  }

  @Test
  void the_first_bytes_again_after_others_are_the_next_revision() throws IOException {
    walkIn(drop("a.json", report(1)));
    walkIn(drop("a.json", report(2)));
    Admission again = walkIn(drop("a.json", report(1)));

    assertThat(again.outcome()).isEqualTo(Outcome.SUPERSEDES);
    assertThat(again.caseId()).isEqualTo("101001-2024-r3");
    assertThat(again.superseded()).isEqualTo("101001-2024-r2");
    clock.pass(Duration.ofSeconds(1));
    Admission same = walkIn(drop("a.json", report(1)));
    assertThat(same.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(same.caseId()).isEqualTo("101001-2024-r3");
  }

  @Test
  void a_file_that_cannot_be_tied_to_a_unit_is_one_case_however_often_it_comes()
      throws IOException {
    Path file = home.resolve("inbox/a.json");
    Admission first = walkIn(Files.writeString(file, report(1)));
    Admission again = walkIn(Files.writeString(file, report(1)));

    assertThat(first.caseId()).startsWith("unknown-");
    assertThat(again.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(again.caseId()).isEqualTo(first.caseId());
  }

  @Test
  void a_file_that_looks_cut_off_stays_until_it_is_whole() throws IOException {
    Path file = drop("a.json", "{\"totals\": {");
    assertThat(door.take(file.toFile())).isNull();
    assertThat(file).exists();
    assertThat(home.resolve("var/originals")).doesNotExist();
    Files.writeString(file, report(1));

    assertThat(walkIn(file).caseId()).isEqualTo("101001-2024-r1");
  }

  @Test
  void a_file_that_looks_cut_off_for_too_long_is_answered_as_it_is() throws IOException {
    Path file = drop("a.json", "{\"totals\": {");
    assertThat(door.take(file.toFile())).isNull();
    clock.pass(Duration.ofMinutes(2));

    Admission admission = walkIn(file);
    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("json-cut-off");
    assertThat(file).doesNotExist();
  }

  @Test
  void f27_a_file_that_killed_the_process_three_times_at_the_door_is_answered_and_told()
      throws IOException {
    Path file = drop("poison.json", report(1));
    for (int death = 1; death <= 3; death++) {
      book.attempts.begin("recognise/" + Sha256.of(report(1)));
    }
    Admission admission = walkIn(file);

    assertThat(book.admissions.answerOf(admission.answer()).reason()).isEqualTo("unread");
    assertThat(book.handedOver).singleElement().asString().startsWith("alarm/file-unread-");
    assertThat(cases()).isZero();
    assertThat(home.resolve("var/" + Original.keptAs(Sha256.of(report(1))))).exists();
  }

  /** Until this long after what the test has just put there was put. */
  private void passToNowAnd(Duration more) {
    clock.pass(Duration.between(clock.instant(), Instant.now().plus(more)));
  }

  private List<String> alarms() {
    return book.jdbc.sql("select kind || ' ' || subject from alarm").query(String.class).list();
  }

  @Test
  void a_file_that_lies_for_an_hour_is_an_alarm_with_its_name_and_one_left_alone_is_none()
      throws IOException {
    drop("a\nb.json", report(1));
    Path bin = Files.createDirectories(folder.resolve("#recycle/x.xlsx"));
    drop("~$a.xlsx", "");
    drop("._a.xlsx", "");
    drop(".~a.xlsx", "");
    InboxSweep inboxSweep = inboxSweep();
    passToNowAnd(Duration.ofMinutes(59));
    assertThat(inboxSweep.inspect()).isEmpty();
    assertThat(book.handedOver).isEmpty();
    clock.pass(Duration.ofMinutes(2));
    inboxSweep.inspect();
    clock.pass(Duration.ofMinutes(2));
    inboxSweep.inspect();
    inboxSweep().inspect();

    assertThat(book.handedOver).singleElement().asString().startsWith("alarm/left-lying-");
    assertThat(alarms())
        .singleElement()
        .asString()
        .startsWith("left-lying 101001/a\\u000ab.json (");
    assertThat(bin).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..json", ".json", "...xlsx", ".年报.XLSX"})
  void a_report_whose_name_begins_with_a_dot_is_on_the_page_and_after_an_hour_an_alarm(String name)
      throws IOException {
    drop(name, report(1));
    passToNowAnd(Duration.ofMinutes(61));
    InboxLook.Seen seen = new InboxLook(home.resolve("inbox"), ignored, clock).look();
    inboxSweep().inspect();

    assertThat(seen.odd())
        .singleElement()
        .satisfies(odd -> assertThat(odd.kind()).isEqualTo(Oddity.Kind.HIDDEN));
    assertThat(alarms()).singleElement().asString().startsWith("left-lying-hidden 101001/" + name);
  }

  @Test
  void i15_a_link_to_a_folder_is_answered_in_a_units_folder_and_told_in_the_inbox_itself(
      @TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.json"), report(1));
    Path inner = Files.createSymbolicLink(folder.resolve("2024"), elsewhere);
    Path outer = Files.createSymbolicLink(home.resolve("inbox/103003"), elsewhere);
    assertThat(inboxSweep().inspect()).containsExactly(inner.toFile());
    FileAnswer answer = book.admissions.answerOf(walkIn(inner).answer());
    passToNowAnd(Duration.ofMinutes(61));
    inboxSweep().inspect();

    assertThat(answer.reason()).isEqualTo("not-a-file");
    assertThat(Files.isSymbolicLink(inner)).isFalse();
    assertThat(Files.isSymbolicLink(outer)).isTrue();
    assertThat(elsewhere.resolve("secret.json")).exists();
    assertThat(alarms()).singleElement().asString().startsWith("left-lying-link 103003 (");
  }

  @Test
  void of_very_many_files_that_lie_for_an_hour_twenty_are_told_by_name() throws IOException {
    for (int i = 0; i < 60; i++) {
      drop("a" + i + ".json", report(i));
    }
    passToNowAnd(Duration.ofMinutes(61));
    inboxSweep().inspect();

    assertThat(alarms()).hasSize(21);
    assertThat(alarms()).filteredOn(a -> a.startsWith("left-lying-many")).hasSize(1);
  }

  /** A folder or a file whose name is these bytes, made by a program that knows no other. */
  private Path raw(String folderInInbox, String name, String content) throws Exception {
    Path made = Files.createDirectories(home.resolve("inbox/" + folderInInbox));
    StringBuilder octal = new StringBuilder();
    for (byte b : name.getBytes("GB18030")) {
      octal.append(b == '/' ? "/" : String.format("\\%03o", b & 0xFF));
    }
    String script =
        "f=$(printf '" + octal + "'); mkdir -p \"$(dirname \"$f\")\"; printf '%s' \"$0\" > \"$f\"";
    Process shell =
        new ProcessBuilder("sh", "-c", script, content).directory(made.toFile()).start();
    assertThat(shell.waitFor()).isZero();
    return made;
  }

  @ParameterizedTest
  @ValueSource(strings = {"年报.json", "二〇二四年/年报.json", "2024/年报.json"})
  void i17_a_name_in_gbk_is_read_as_what_it_says_and_taken(String name) throws Exception {
    raw("101001", name, report(1));
    raw("101001", name, report(1));
    OddNames names = new OddNames(stabilityCheck, Duration.ofSeconds(2), clock);
    assertThat(names.isNoticed(home.resolve("inbox/101001/\uFFFD\uFFFD.json"))).isTrue();
    assertThat(names.next()).isEmpty();
    Path named = folder.resolve(name);
    assertThat(named).doesNotExist();
    clock.pass(Duration.ofSeconds(2));
    names.next();

    assertThat(named).hasContent(report(1));
    assertThat(book.cases.get(walkIn(named).caseId()).original().name()).isEqualTo("年报.json");
  }

  @Test
  void i17_a_name_in_gbk_ends_no_file_that_is_there() throws Exception {
    drop("年报.json", report(1));
    raw("101001", "年报.json", report(2));
    OddNames names = new OddNames(stabilityCheck, Duration.ZERO, clock);
    names.isNoticed(home.resolve("inbox/101001/\uFFFD.json"));
    names.next();

    assertThat(folder.resolve("年报.json")).hasContent(report(1));
    assertThat(folder.resolve("年报 (2).json")).hasContent(report(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\b.json", "C:\\年报\\x.json", "x\\..\\..\\103003\\x.json", "\\"})
  void i16_a_name_with_a_backslash_is_taken_by_another_way_than_camels(String name)
      throws IOException {
    Path file = drop(name, report(1));
    OddNames names = new OddNames(stabilityCheck, Duration.ofSeconds(2), clock);
    turns.begin(Map.of());
    assertThat(names.isNoticed(file)).isTrue();
    assertThat(names.next()).isEmpty();
    clock.pass(Duration.ofSeconds(2));

    assertThat(names.next()).containsExactly(file.toFile());
    assertThat(book.cases.get(walkIn(file).caseId()).original().name()).isEqualTo(name);
    assertThat(names.next()).isEmpty();
  }

  @Test
  void i16_ordinary_names_go_camels_way() throws IOException {
    OddNames names = new OddNames(stabilityCheck, Duration.ofSeconds(2), clock);

    assertThat(names.isNoticed(drop("年报 😀 e\u0301.json", report(1)))).isFalse();
    assertThat(names.isNoticed(folder)).isFalse();
  }

  @Test
  void i03_what_a_program_writes_after_the_file_was_admitted_is_the_next_file() throws IOException {
    Path file = drop("年报.json", report(1));
    try (var writer = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
      assertThat(walkIn(file).caseId()).isEqualTo("101001-2024-r1");
      assertThat(file).doesNotExist();
      aside.look();
      assertThat(file).doesNotExist();
      writer.write(" ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      aside.look();
      assertThat(file).hasContent(report(1) + " ");
      writer.write(" ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThat(file).hasContent(report(1) + "  ");
    assertThat(walkIn(file).caseId()).isEqualTo("101001-2024-r2");
  }

  @Test
  void i03_what_is_written_in_the_place_of_other_bytes_is_found_by_the_content()
      throws IOException {
    Path file = drop("年报.json", report(1));
    try (var writer = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      walkIn(file);
      writer.write(report(2).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      passToNowAnd(Duration.ofMinutes(3));
      aside.look();
      assertThat(file).doesNotExist();
    }
    passToNowAnd(Duration.ofMinutes(4));
    aside.look();

    assertThat(file).hasContent(report(2));
  }

  @Test
  void i03_what_comes_back_ends_no_file_that_came_since() throws IOException {
    Path file = drop("年报.json", report(1));
    try (var writer = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
      walkIn(file);
      writer.write(" ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    drop("年报.json", report(3));
    aside.look();

    assertThat(file).hasContent(report(3));
    assertThat(folder.resolve("年报 (2).json")).hasContent(report(1) + " ");
  }

  @Test
  void an_admitted_file_is_gone_for_good_after_the_time_in_which_it_might_have_grown()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    Path away = home.resolve("var/leaving");
    passToNowAnd(Duration.ofMinutes(1));
    aside.look();
    assertThat(away).isDirectoryRecursivelyContaining("glob:**年报.json");
    passToNowAnd(Duration.ofMinutes(2));
    aside.look();

    assertThat(away).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void f02_what_lies_aside_is_seen_to_by_the_next_life_of_the_process() throws IOException {
    Path file = drop("年报.json", report(1));
    try (var writer = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
      walkIn(file);
      writer.write(" ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    reopen();
    aside.look();

    assertThat(file).hasContent(report(1) + " ");
  }

  @Test
  void what_is_left_alone_is_listed_and_counted_apart() throws IOException {
    Files.createDirectories(folder.resolve("#recycle"));
    drop("~$a.xlsx", "");
    drop("a.xlsx.filepart", "");
    drop("a.json", report(1));
    InboxLook.Seen seen = new InboxLook(home.resolve("inbox"), ignored, clock).look();

    assertThat(seen.leftAlone()).isEqualTo(3);
    assertThat(seen.alone())
        .extracting(Oddity::path)
        .containsExactlyInAnyOrder("101001/#recycle", "101001/~$a.xlsx", "101001/a.xlsx.filepart");
    assertThat(seen.odd()).isEmpty();
    assertThat(seen.waiting()).isEqualTo(1);
  }

  private void inReview(String id) {
    book.cases.move(
        id, Set.of(CaseState.RECEIVED), CaseState.IN_REVIEW, Tier.LEADER, "asked", "leader");
  }

  private void move(String id, CaseState to) {
    book.cases.move(id, Set.of(CaseState.RECEIVED), to, Tier.LEADER, "decided", "");
  }

  private int cases() {
    return book.jdbc.sql("select count(*) from cases").query(Integer.class).single();
  }

  private Path document(String name, String content) throws IOException {
    return Files.writeString(
        Files.createDirectories(folder.resolve("佐证材料")).resolve(name), content);
  }

  private String answered(Admission admission) {
    FileAnswer answer = book.admissions.answerOf(admission.answer());
    return answer.kind() + (answer.reason().isEmpty() ? "" : " " + answer.reason());
  }

  private List<String> documents(String caseId) {
    return book.supporting.of(book.cases.get(caseId)).stream().map(Supporting::name).toList();
  }

  @Test
  void a_supporting_document_belongs_to_the_report_under_way_and_makes_no_case()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    Path file = document("合同.pdf", "%PDF-1.7 合同");
    Admission admission = walkIn(file);

    assertThat(answered(admission)).isEqualTo("supporting");
    assertThat(file).doesNotExist();
    assertThat(cases()).isEqualTo(1);
    assertThat(documents("101001-2024-r1")).containsExactly("合同.pdf");
    assertThat(
            home.resolve("var")
                .resolve(book.supporting.of(book.cases.get("101001-2024-r1")).get(0).keptAs()))
        .hasContent("%PDF-1.7 合同");
    assertThat(book.told(book.cases.get("101001-2024-r1"))).contains("supporting-added 合同.pdf");
    assertThat(book.admissions.answerOf(admission.answer()).toldBefore())
        .as("twenty documents are no twenty letters")
        .isTrue();
  }

  @Test
  void a_supporting_document_without_a_byte_is_refused_and_the_report_stays() throws IOException {
    walkIn(drop("年报.json", report(1)));

    assertThat(answered(walkIn(document("空.pdf", "")))).isEqualTo("refused supporting-empty");
    assertThat(documents("101001-2024-r1")).isEmpty();
  }

  @Test
  void a_supporting_document_goes_with_the_report_of_the_year_before_that_is_still_under_way()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    book.jdbc.sql("update cases set report_year = 2023").update();

    assertThat(answered(walkIn(document("合同.pdf", "%PDF-1.7")))).isEqualTo("supporting");
    assertThat(documents("101001-2024-r1")).containsExactly("合同.pdf");
  }

  @Test
  void a_report_in_the_folder_of_supporting_documents_is_no_report_whatever_it_is_in()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    Path deep = Files.createDirectories(folder.resolve("佐证材料/2024 年"));

    assertThat(answered(walkIn(Files.writeString(deep.resolve("b.json"), report(2)))))
        .isEqualTo("supporting");
    assertThat(cases()).isEqualTo(1);
    assertThat(answered(walkIn(drop("合同.pdf", "%PDF-1.7 x")))).startsWith("refused");
  }

  @Test
  void without_a_report_under_way_documents_wait_for_the_next_and_the_first_is_told_by_letter()
      throws IOException {
    Admission first = walkIn(document("一.pdf", "1"));
    Admission second = walkIn(document("二.pdf", "2"));
    assertThat(answered(first)).isEqualTo("supporting-waits");
    assertThat(book.admissions.answerOf(first.answer()).toldBefore()).isFalse();
    assertThat(book.admissions.answerOf(second.answer()).toldBefore()).isTrue();
    assertThat(book.supporting.waiting("101001", 2024)).hasSize(2);

    walkIn(drop("年报.json", report(1)));
    assertThat(book.supporting.waiting("101001", 2024)).isEmpty();
    assertThat(documents("101001-2024-r1")).containsExactly("一.pdf", "二.pdf");
    assertThat(book.told(book.cases.get("101001-2024-r1"))).contains("supporting-attached 2");
  }

  @Test
  void what_comes_after_a_return_goes_with_the_next_revision_and_what_came_before_stays_with_it()
      throws IOException {
    walkIn(drop("年报.json", report(1)));
    walkIn(document("一.pdf", "1"));
    book.move(book.cases.get("101001-2024-r1"), CaseState.RETURNED, null);
    assertThat(answered(walkIn(document("二.pdf", "2")))).isEqualTo("supporting-waits");
    walkIn(drop("年报.json", report(2)));

    assertThat(documents("101001-2024-r1")).containsExactly("一.pdf");
    assertThat(documents("101001-2024-r2")).containsExactly("一.pdf", "二.pdf");
  }

  @Test
  void a_document_beyond_the_number_is_refused_and_the_last_within_it_is_not() throws IOException {
    walkIn(drop("年报.json", report(1)));
    for (int number = 1; number <= 3; number++) {
      assertThat(answered(walkIn(document(number + ".pdf", "x" + number)))).isEqualTo("supporting");
    }
    assertThat(answered(walkIn(document("4.pdf", "x4")))).isEqualTo("refused supporting-too-many");
    clock.pass(Duration.ofSeconds(1));
    assertThat(answered(walkIn(document("3.pdf", "x3")))).isEqualTo("supporting-again");
    assertThat(documents("101001-2024-r1")).hasSize(3);
  }

  @Test
  void a_document_that_is_too_large_and_one_of_another_kind_are_refused() throws IOException {
    walkIn(drop("年报.json", report(1)));
    assertThat(answered(walkIn(document("a.pdf", "x".repeat(1000))))).isEqualTo("supporting");
    assertThat(answered(walkIn(document("b.pdf", "x".repeat(1001)))))
        .isEqualTo("refused supporting-too-large");
    assertThat(answered(walkIn(document("c.exe", "MZ")))).isEqualTo("refused supporting-kind");
    assertThat(documents("101001-2024-r1")).containsExactly("a.pdf");
  }

  private Path beside(String name, String file, String content) throws IOException {
    return Files.writeString(Files.createDirectories(folder.resolve(name)).resolve(file), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"佐證材料", "附件", "附 件", "合同附件", "2024/附件（合同）", "附件/照片"})
  void what_is_no_report_in_a_folder_of_a_like_name_is_a_supporting_document(String name)
      throws IOException {
    walkIn(drop("年报.json", report(1)));

    assertThat(answered(walkIn(beside(name, "合同.pdf", "%PDF-1.7 " + name))))
        .isEqualTo("supporting");
    assertThat(documents("101001-2024-r1")).containsExactly("合同.pdf");
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void a_report_in_a_folder_of_a_like_name_is_a_report_and_a_damaged_one_is_refused()
      throws IOException {
    walkIn(beside("附件", "年报.json", report(1)));
    assertThat(cases()).isEqualTo(1);

    assertThat(answered(walkIn(beside("附件", "坏.json", "{\"a\": nil}")))).startsWith("refused json");
    assertThat(answered(walkIn(beside("附件", "c.exe", "MZ")))).startsWith("refused");
    assertThat(answered(walkIn(beside("其他", "合同.pdf", "%PDF-1.7 x")))).startsWith("refused");
    assertThat(documents("101001-2024-r1")).isEmpty();
  }
}
