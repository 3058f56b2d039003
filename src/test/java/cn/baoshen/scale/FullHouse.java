package cn.baoshen.scale;

import cn.baoshen.testing.ShiftedClock;
import cn.baoshen.testing.Visitor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a full house has beside the real parts: an ear at the database, a clock to set. */
@TestConfiguration(proxyBeanMethods = false)
public class FullHouse {
  private static final String PASSWORD = "a long row of words";

  @Bean
  static Overheard overheard() {
    return new Overheard();
  }

  @Bean
  @Primary
  ShiftedClock shiftedClock() {
    return new ShiftedClock();
  }

  /** Somebody who may see everything, logged in. */
  static Visitor administrator(JdbcClient jdbc, PasswordEncoder encoder, int port) {
    jdbc.sql(
            "insert into account (name, password, role_name, disabled, edition, created_at)"
                + " values ('reader', ?, 'ADMINISTRATOR', false, 0, current_timestamp)"
                + " on conflict do nothing")
        .param(encoder.encode(PASSWORD))
        .update();
    Visitor visitor = new Visitor(port);
    visitor.login("reader", PASSWORD);
    return visitor;
  }
}
