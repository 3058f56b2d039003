package cn.baoshen.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.chain.ChainReading;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.FolderMove;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.model.Case;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import gov.loc.repository.bagit.creator.BagCreator;
import gov.loc.repository.bagit.domain.Metadata;
import gov.loc.repository.bagit.hash.StandardSupportedAlgorithms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class VerificationTest {
  private static final String BAG = "archive/2024/103001/103001-2024-r1";
  private static final String REPORT = "cases/103001-2024-r1/report.pdf";

  @TempDir Path home;

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final KeptSums sums = new KeptSums(book.jdbc, clock);
  private final DailySeals seals = new DailySeals(book.jdbc, book.transaction);
  private Folders folders;
  private Case subject;
  private Path original;
  private Path letter;
  private Path mail;

  @BeforeEach
  void a_case_with_its_files_and_its_bag() throws Exception {
    folders = new Folders(home, null, null, null, null);
    Unit unit = new Unit("103001", "档案馆", "a@b.example", "", Map.of(), false);
    subject = book.cases.get(book.admit(unit, "报告").caseId());
    Files.createDirectories(folders.state());
    KeptFiles kept =
        KeptFiles.rooted(folders.state(), (name, bytes) -> sums.keep(name, Sha256.of(bytes)));
    original = write(Original.keptAs(Sha256.of("报告")), "报告");
    letter = write("letters/receipt-1." + Sha256.of("信").substring(0, 12) + ".eml", "信");
    mail = write("mail/" + Sha256.of("回信") + ".eml", "回信");
    kept.write(REPORT, "打印".getBytes(StandardCharsets.UTF_8));
    bag("通知");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folders.state().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void bag(String notice) throws Exception {
    Path bag = folders.outbox().resolve(BAG);
    Files.createDirectories(bag);
    Files.writeString(bag.resolve("report.json"), "{\"a\":1}");
    Files.writeString(bag.resolve("notice.pdf"), notice);
    BagCreator.bagInPlace(bag, List.of(StandardSupportedAlgorithms.SHA256), false, new Metadata());
  }

  private Verification verification() {
    ChainReading chain =
        new ChainReading(book.jdbc, seals, new JdbcTransactionManager(book.source));
    return new Verification(chain, seals, sums, book.jdbc, folders);
  }

  private List<Broken> found() {
    List<Broken> found = new ArrayList<>();
    verification().read(found::add, true);
    return found;
  }

  private static void changeOneByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private Path inBag(String name) {
    return folders.outbox().resolve(BAG).resolve(name);
  }

  @Test
  void letters_and_papers_are_held_against_their_sums_wherever_they_lie() throws Exception {
    assertThat(found()).isEmpty();
    FolderMove move =
        new FolderMove(folders.state(), new NodeLeases(book.jdbc, "", true, () -> 0), 1);
    while (!move.isDone()) {
      move.round();
      assertThat(found()).isEmpty();
    }
    assertThat(letter).doesNotExist();
    String name = "letters/" + letter.getFileName();
    changeOneByte(KeptFiles.rooted(folders.state()).path(name));
    assertThat(found()).containsExactly(new Broken("file-changed", name));
  }

  @Test
  void everything_as_it_was_written_is_whole_and_counted() {
    List<Broken> found = new ArrayList<>();

    assertThat(verification().read(found::add, true)).isEqualTo(new Verification.Extent(1, 1, 4));
    assertThat(found).isEmpty();
  }

  @Test
  void one_byte_changed_in_a_bag_a_history_and_each_kind_of_kept_file_is_named() throws Exception {
    found();
    changeOneByte(inBag("data/report.json"));
    changeOneByte(original);
    changeOneByte(letter);
    changeOneByte(mail);
    changeOneByte(KeptFiles.rooted(folders.state()).path(REPORT));
    book.jdbc.sql("update history set detail = 'x' where case_id = ?").param(subject.id()).update();

    assertThat(found())
        .containsExactly(
            new Broken("history-entry", subject.id() + " #1 received"),
            new Broken("bag-changed", BAG + "/data/report.json"),
            new Broken("file-changed", Original.keptAs(Sha256.of("报告"))),
            new Broken("file-changed", "mail/" + mail.getFileName()),
            new Broken("file-changed", "letters/" + letter.getFileName()),
            new Broken("file-changed", REPORT));
  }

  @Test
  void the_descriptions_of_a_bag_are_read_as_well() throws Exception {
    changeOneByte(inBag("bag-info.txt"));
    changeOneByte(inBag("manifest-sha256.txt"));

    assertThat(found())
        .contains(
            new Broken("bag-changed", BAG + "/bag-info.txt"),
            new Broken("bag-changed", BAG + "/manifest-sha256.txt"));
  }

  @Test
  void a_missing_file_and_one_too_many_in_a_bag_are_named() throws Exception {
    Files.delete(inBag("data/notice.pdf"));
    Files.writeString(inBag("data/more.txt"), "x");

    assertThat(found())
        .containsExactly(
            new Broken("bag-missing", BAG + "/data/notice.pdf"),
            new Broken("bag-more", BAG + "/data/more.txt"));
  }

  @Test
  void a_bag_made_anew_with_sums_that_fit_is_not_the_one_that_was_written() throws Exception {
    found();
    org.springframework.util.FileSystemUtils.deleteRecursively(folders.outbox().resolve(BAG));
    assertThat(found()).containsExactly(new Broken("bag-gone", BAG));
    bag("通知二");

    assertThat(found()).containsExactly(new Broken("bag-other", BAG));
  }

  @Test
  void an_original_and_a_paper_that_are_gone_are_named() throws Exception {
    Files.delete(original);
    Files.delete(KeptFiles.rooted(folders.state()).path(REPORT));

    assertThat(found())
        .containsExactly(
            new Broken("file-gone", REPORT),
            new Broken("file-gone", Original.keptAs(Sha256.of("报告")) + " (" + subject.id() + ")"));
  }

  @Test
  void a_paper_printed_anew_is_as_it_was_written_and_one_of_old_is_taken_as_it_is() {
    KeptFiles.rooted(folders.state(), (name, bytes) -> sums.keep(name, Sha256.of(bytes)))
        .write(REPORT, "打印第二次".getBytes(StandardCharsets.UTF_8));
    KeptFiles.rooted(folders.state()).write("cases/103001-2024-r1/sheet.pdf", new byte[] {1, 2});
    assertThat(found()).isEmpty();

    KeptFiles.rooted(folders.state()).write("cases/103001-2024-r1/sheet.pdf", new byte[] {1, 3});
    assertThat(found())
        .containsExactly(new Broken("file-changed", "cases/103001-2024-r1/sheet.pdf"));
  }

  @Test
  void a_seal_that_database_and_outbox_tell_differently_is_named() throws Exception {
    new SealFiles(folders.outbox()).write(seals.seal(LocalDate.parse("2025-03-03")));
    assertThat(found()).isEmpty();
    changeOneByte(folders.outbox().resolve(".baoshen/seals/2025-03-03.txt"));

    assertThat(found()).containsExactly(new Broken("seal-file", "2025-03-03"));
  }

  @Test
  void a_seal_that_is_gone_from_the_database_is_named_by_its_file_and_by_its_entries() {
    LocalDate day = LocalDate.parse("2025-03-03");
    new SealFiles(folders.outbox()).write(seals.seal(day));
    book.jdbc.sql("delete from history_seal").update();

    assertThat(found())
        .containsExactly(
            new Broken("history-seal", day.toString()), new Broken("seal-gone", day.toString()));
  }

  @Test
  void a_case_whose_whole_history_is_gone_is_named() {
    book.jdbc.sql("delete from history").update();
    book.jdbc.sql("delete from history_tip").update();

    assertThat(found()).containsExactly(new Broken("history-end", subject.id() + " #1"));
  }

  @Test
  void a_bag_and_a_paper_whose_sums_are_gone_are_named_once_a_look_had_kept_them()
      throws Exception {
    Looks looks = new Looks(book.jdbc, clock);
    book.jdbc.sql("update cases set decided_at = ?").param(at("2025-03-02T01:00:00Z")).update();
    look(looks).start("admin");
    assertThat(looks.last().orElseThrow().isClean()).isTrue();
    book.jdbc.sql("delete from kept_sum").update();
    org.springframework.util.FileSystemUtils.deleteRecursively(folders.outbox().resolve(BAG));
    bag("通知二");

    assertThat(found())
        .containsExactly(new Broken("bag-unknown", BAG), new Broken("file-unknown", REPORT));
  }

  @Test
  void a_link_in_a_bag_is_no_file_of_it() throws Exception {
    Path notice = inBag("data/notice.pdf");
    Files.move(notice, folders.outbox().resolve("elsewhere.pdf"));
    Files.createSymbolicLink(notice, folders.outbox().resolve("elsewhere.pdf"));
    Files.createSymbolicLink(inBag("data/more"), folders.outbox());

    assertThat(found())
        .containsExactly(
            new Broken("bag-missing", BAG + "/data/notice.pdf"),
            new Broken("bag-more", BAG + "/data/more"));
  }

  private IntegrityLook look(Looks looks) {
    return new IntegrityLook(
        verification(),
        looks,
        book.alarms,
        new IntegrityLook.Seals(seals, new SealFiles(folders.outbox())),
        new NodeLeases(book.jdbc, "node", true, System::nanoTime),
        new IntegritySettings(LocalTime.of(3, 0)),
        Runnable::run,
        clock);
  }

  @Test
  void the_nightly_look_is_made_once_a_night_seals_the_day_and_names_what_is_broken_once()
      throws Exception {
    book.jdbc
        .sql("update integrity_look set begun_at = ?")
        .param(at("2025-03-03T01:00:00Z"))
        .update();
    Looks looks = new Looks(book.jdbc, clock);
    IntegrityLook nightly = look(looks);
    nightly.look();
    assertThat(looks.newest(9)).as("before its time of day").isEmpty();

    clock.pass(Duration.ofHours(3));
    changeOneByte(original);
    nightly.look();
    nightly.look();
    assertThat(looks.newest(9)).hasSize(1);
    assertThat(looks.last().orElseThrow().isClean()).isFalse();
    assertThat(seals.last().orElseThrow().entries()).isEqualTo(1);
    assertThat(alarms())
        .containsExactly("file-changed " + Original.keptAs(Sha256.of("报告")) + " · 2025-03-03");

    clock.pass(Duration.ofDays(1));
    nightly.look();
    assertThat(looks.newest(9)).hasSize(2);
    assertThat(alarms()).as("told once").hasSize(1);

    changeOneByte(original);
    nightly.start("admin");
    assertThat(looks.last().orElseThrow().isClean()).isTrue();
    changeOneByte(original);
    nightly.start("admin");
    assertThat(alarms()).as("broken again").hasSize(2);
  }

  private static java.time.OffsetDateTime at(String moment) {
    return java.time.OffsetDateTime.parse(moment);
  }

  private List<String> alarms() {
    return book.alarms.open(20).stream().map(a -> a.kind() + " " + a.subject()).toList();
  }

  @Test
  void a_disk_that_lost_much_is_ten_alarms_and_one_that_counts_the_rest() throws Exception {
    for (int file = 0; file < 25; file++) {
      Path kept = write("mail/" + Sha256.of("m" + file) + ".eml", "m" + file);
      changeOneByte(kept);
    }
    look(new Looks(book.jdbc, clock)).start("admin");

    assertThat(alarms()).hasSize(11).contains("integrity-more 15 · 2025-03-03");
  }
}
