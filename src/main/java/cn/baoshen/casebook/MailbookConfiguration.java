package cn.baoshen.casebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the case book that answers by mail are written into. */
@Configuration(proxyBeanMethods = false)
class MailbookConfiguration {
  @Bean
  IncomingMails incomingMails(JdbcClient jdbc) {
    return new IncomingMails(jdbc);
  }

  @Bean
  Proposals proposals(JdbcClient jdbc) {
    return new Proposals(jdbc);
  }

  @Bean
  InstallationSecret installationSecret(JdbcClient jdbc) {
    return new InstallationSecret(jdbc);
  }
}
