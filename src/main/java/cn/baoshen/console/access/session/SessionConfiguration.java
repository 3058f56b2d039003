package cn.baoshen.console.access.session;

import cn.baoshen.console.access.account.AccessSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the sessions in the database of the case book. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {
  private static final int BYTES = 32;

  private static final SecureRandom CHANCE = new SecureRandom();

  @Bean
  KeptSessions sessionRepository(
      JdbcOperations jdbc, PlatformTransactionManager transactions, AccessSettings settings) {
    return sessions(jdbc, transactions, settings.idle(), settings.waiting());
  }

  static KeptSessions sessions(
      JdbcOperations jdbc, PlatformTransactionManager transactions, Duration idle, int strangers) {
    TransactionTemplate alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository table = new JdbcIndexedSessionRepository(jdbc, alone);
    table.setConversionService(SessionBytes.both());
    table.setSessionIdGenerator(SessionConfiguration::number);
    table.setDefaultMaxInactiveInterval(idle);
    return new KeptSessions(table, jdbc, strangers);
  }

  private static String number() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
