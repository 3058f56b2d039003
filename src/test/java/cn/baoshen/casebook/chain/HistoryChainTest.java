package cn.baoshen.casebook.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Crowd;
import cn.baoshen.model.Case;
import cn.baoshen.model.Event;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class HistoryChainTest {
  private static final LocalDate MONDAY = LocalDate.parse("2025-03-03");

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final HistoryChain chain = new HistoryChain(book.jdbc);
  private final DailySeals seals = new DailySeals(book.jdbc, book.transaction);
  private int files;
  private long read;

  private Case withHistory(int notes) {
    String code = "10300" + ++files;
    Unit unit = new Unit(code, "档案馆", "a@b.example", "", java.util.Map.of(), false);
    Case subject = book.cases.get(book.admit(unit, "x" + files).caseId());
    for (int note = 0; note < notes; note++) {
      clock.pass(Duration.ofNanos(1_234_567));
      book.cases.note(subject.id(), "noted", "审核人 \\ \"甲\"", "第一行\r\n第二行 " + note);
    }
    return subject;
  }

  private List<ChainReading.Break> broken() {
    List<ChainReading.Break> found = new ArrayList<>();
    read = 0;
    new ChainReading(book.jdbc, seals, new JdbcTransactionManager(book.source))
        .read(found::add, entries -> read += entries);
    return found;
  }

  private void change(String sql, Object... values) {
    assertThat(book.jdbc.sql(sql).params(values).update()).isPositive();
  }

  @Test
  void a_history_as_it_was_written_is_whole_and_every_entry_of_it_is_read() {
    Case first = withHistory(4);
    withHistory(2);

    assertThat(broken()).isEmpty();
    assertThat(read).isEqualTo(8);
    assertThat(chain.links(first.id())).hasSize(5);
  }

  @Test
  void the_hash_is_that_of_lines_that_a_person_can_write_down() {
    Event entry =
        new Event(
            "103001-2024-r1",
            Instant.parse("2025-03-03T01:00:00.123456789Z"),
            "asked",
            "system",
            "甲\n乙\\");

    assertThat(ChainText.of(entry, 2, ChainText.NONE))
        .isEqualTo(
            "baoshen-history-1\n"
                + "0".repeat(64)
                + "\n103001-2024-r1\n2\n2025-03-03T01:00:00.123456Z\nasked\nsystem\n甲\\n乙\\\\\n");
    assertThat(ChainText.hash(entry, 2, ChainText.NONE))
        .isEqualTo(Sha256.of(ChainText.of(entry, 2, ChainText.NONE)));
  }

  @Test
  void each_entry_bears_the_hash_of_the_one_before() {
    Case subject = withHistory(2);

    List<String> before =
        book.jdbc
            .sql("select before_hash from history where case_id = ? order by seq")
            .param(subject.id())
            .query(String.class)
            .list();
    List<String> hashes = chain.links(subject.id()).stream().map(HistoryChain.Link::hash).toList();
    assertThat(before).containsExactly(ChainText.NONE, hashes.get(0), hashes.get(1));
  }

  @Test
  void a_changed_word_is_named_by_its_case_and_number_and_only_the_first() {
    Case subject = withHistory(4);
    withHistory(1);
    change(
        "update history set detail = detail || '.' where case_id = ? and chain_number in (3, 5)",
        subject.id());

    assertThat(broken()).containsExactly(new ChainReading.Break("entry", subject.id(), 3, "noted"));
  }

  @Test
  void a_change_whose_hash_was_changed_with_it_is_found_at_the_next_entry() {
    Case subject = withHistory(3);
    HistoryChain.Link second = chain.links(subject.id()).get(1);
    Event other = new Event(subject.id(), second.entry().at(), "noted", "别人", "改过");
    change(
        "update history set who = ?, detail = ?, entry_hash = ? where case_id = ?"
            + " and chain_number = 2",
        other.who(),
        other.detail(),
        ChainText.hash(other, 2, chain.links(subject.id()).get(0).hash()),
        subject.id());

    assertThat(broken()).containsExactly(new ChainReading.Break("entry", subject.id(), 3, "noted"));
  }

  @Test
  void a_moved_time_and_another_name_are_changes_too() {
    Case one = withHistory(1);
    Case two = withHistory(1);
    change(
        "update history set at = at + interval '1' second where case_id = ? and chain_number = 2",
        one.id());
    change("update history set who = 'x' where case_id = ? and chain_number = 1", two.id());

    assertThat(broken()).extracting(ChainReading.Break::caseId).containsExactly(one.id(), two.id());
    assertThat(broken()).extracting(ChainReading.Break::number).containsExactly(2, 1);
  }

  @Test
  void a_missing_entry_is_named_in_the_middle_at_the_end_and_when_all_are_gone() {
    Case middle = withHistory(3);
    Case end = withHistory(3);
    Case all = withHistory(1);
    change("delete from history where case_id = ? and chain_number = 2", middle.id());
    change("delete from history where case_id = ? and chain_number = 4", end.id());
    change("delete from history where case_id = ?", all.id());

    assertThat(broken())
        .containsExactlyInAnyOrder(
            new ChainReading.Break("entry", middle.id(), 2, "noted"),
            new ChainReading.Break("end", end.id(), 4, ""),
            new ChainReading.Break("end", all.id(), 1, ""));
  }

  @Test
  void an_entry_written_past_the_book_is_named() {
    Case subject = withHistory(1);
    change(
        "insert into history (case_id, at, what, who, detail) values (?, current_timestamp,"
            + " 'approved', 'x', '')",
        subject.id());

    assertThat(broken())
        .containsExactly(new ChainReading.Break("entry", subject.id(), 3, "approved"));
  }

  @Test
  void a_seal_is_made_once_a_day_over_what_came_since_the_last() {
    withHistory(2);
    DailySeals.Seal monday = seals.seal(MONDAY);
    withHistory(1);
    assertThat(seals.seal(MONDAY)).isEqualTo(monday);
    DailySeals.Seal tuesday = seals.seal(MONDAY.plusDays(1));

    assertThat(monday.entries()).isEqualTo(3);
    assertThat(tuesday.entries()).isEqualTo(2);
    assertThat(tuesday.before()).isEqualTo(monday.hash());
    assertThat(seals.all()).containsExactly(monday, tuesday);
    assertThat(broken()).isEmpty();
  }

  @Test
  void
      a_whole_history_taken_out_with_all_that_tells_of_it_is_named_and_breaks_the_seal_of_its_day() {
    Case gone = withHistory(2);
    withHistory(1);
    seals.seal(MONDAY);
    change("delete from history where case_id = ?", gone.id());
    change("delete from history_tip where case_id = ?", gone.id());

    assertThat(broken())
        .containsExactly(
            new ChainReading.Break("seal", "", 0, MONDAY.toString()),
            new ChainReading.Break("end", gone.id(), 1, ""));
  }

  @Test
  void a_seal_that_was_changed_is_named_by_its_day() {
    withHistory(2);
    seals.seal(MONDAY);
    change("update history_seal set seal_hash = ?", "f".repeat(64));

    assertThat(broken()).containsExactly(new ChainReading.Break("seal", "", 0, MONDAY.toString()));
  }

  @Test
  void the_end_of_a_case_is_the_entry_by_which_it_was_decided_whatever_came_after() {
    Case subject = withHistory(1);
    assertThat(chain.end(subject.id())).isEmpty();
    book.cases.note(subject.id(), "approved", "system", "");
    String end = chain.end(subject.id()).orElseThrow();
    book.cases.note(subject.id(), "reopened", "admin", "");

    assertThat(chain.end(subject.id())).contains(end);
    assertThat(chain.has(subject.id(), end)).isTrue();
    assertThat(chain.has(withHistory(0).id(), end)).isFalse();
  }

  @Test
  void two_who_write_at_the_same_moment_stand_one_after_the_other() throws Exception {
    Case subject = withHistory(0);
    Crowd.of(
        6,
        person ->
            () ->
                book.transaction.execute(
                    status -> {
                      book.cases.note(subject.id(), "noted", "person" + person, "");
                      return person;
                    }));

    assertThat(broken()).isEmpty();
    assertThat(chain.links(subject.id()))
        .extracting(HistoryChain.Link::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
  }
}
