package cn.baoshen.camel.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OnceLoggerTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(OnceLoggerTest.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final OnceLogger log = new OnceLogger(logger, "the file cannot be read", "it is read");

  @BeforeEach
  void listen() {
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  @Test
  void what_fails_again_and_again_is_said_once() {
    log.failed(new IOException("gone"));
    log.failed(new IOException("still gone"));
    assertThat(said())
        .containsExactly(
            "WARN the file cannot be read (java.io.IOException: gone), going on trying");
  }

  @Test
  void that_it_works_again_is_said_once_and_only_after_it_did_not() {
    log.done();
    log.failed(new IOException("gone"));
    log.done();
    log.done();
    assertThat(said()).hasSize(2).last().isEqualTo("INFO it is read");
  }

  @Test
  void the_next_time_it_fails_is_said_anew() {
    log.failed(() -> "no answer");
    log.done();
    log.failed(() -> "no answer");
    assertThat(said()).hasSize(3);
  }

  @Test
  void a_fault_of_ours_is_said_with_its_trace() {
    log.failed(new IllegalStateException("a bug"));
    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.get(0).getThrowableProxy()).isNotNull();
    assertThat(said()).containsExactly("ERROR the file cannot be read, going on trying");
  }

  private List<String> said() {
    return lines.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }
}
