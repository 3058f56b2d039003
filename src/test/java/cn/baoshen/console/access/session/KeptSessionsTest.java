package cn.baoshen.console.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;

class KeptSessionsTest {
  private static final String NAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private final TestBook book = new TestBook(new SettableClock());
  private final KeptSessions here = node();
  private final KeptSessions there = node();

  private KeptSessions node() {
    return SessionConfiguration.sessions(
        new JdbcTemplate(book.source),
        book.transaction.getTransactionManager(),
        Duration.ofMinutes(30),
        2);
  }

  private KeptSession begun(String name) {
    KeptSession session = here.createSession();
    session.setAttribute("what", List.of(1, 2));
    if (!name.isEmpty()) {
      session.setAttribute(NAME, name);
    }
    here.save(session);
    return session;
  }

  @Test
  void what_one_node_puts_into_a_session_another_node_finds_there() {
    KeptSession session = begun("wang");

    assertThat(there.findById(session.getId()).<List<Integer>>getAttribute("what"))
        .containsExactly(1, 2);
    there.deleteById(session.getId());
    assertThat(here.findById(session.getId())).isNull();
  }

  @Test
  void a_look_moves_no_time_and_what_is_put_in_does() {
    String id = begun("wang").getId();
    KeptSession looked = there.findById(id);
    Instant before = looked.getLastAccessedTime();
    looked.setLastAccessedTime(before.plusSeconds(60));
    there.save(looked);
    assertThat(here.findById(id).getLastAccessedTime()).isEqualTo(before);

    looked.setAttribute("acted", Instant.EPOCH);
    there.save(looked);
    assertThat(here.findById(id).getLastAccessedTime()).isEqualTo(before.plusSeconds(60));
  }

  @Test
  void of_those_who_have_not_logged_in_the_oldest_goes_when_there_are_too_many() {
    String known = begun("wang").getId();
    List<String> strangers = List.of("", "", "", "").stream().map(n -> begun(n).getId()).toList();
    long kept = strangers.stream().filter(id -> there.findById(id) != null).count();

    assertThat(kept).isEqualTo(2);
    assertThat(there.findById(known)).isNotNull();
  }

  @Test
  void what_is_no_part_of_a_session_is_not_read() {
    KeptSession session = begun("wang");
    session.setAttribute("odd", new org.springframework.beans.factory.BeanCreationException("x"));
    here.save(session);

    assertThat(there.findById(session.getId()).<Object>getAttribute("odd")).isNull();
    assertThat(there.findById(session.getId()).<Object>getAttribute("what")).isNotNull();
  }
}
