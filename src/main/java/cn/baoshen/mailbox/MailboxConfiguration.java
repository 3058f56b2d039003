package cn.baoshen.mailbox;

import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.network.Hosts;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Starts the embedded mail server where no other is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoMailHost.class)
class MailboxConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxConfiguration.class);

  @Bean(destroyMethod = "stop")
  EmbeddedMailServer embeddedMailServer(
      EmbeddedMailSettings settings, Correspondence book, KeptFiles files, Clock clock) {
    EmbeddedMailServer server = new EmbeddedMailServer(settings, clock);
    server.start();
    new Refill(book, files).fill(server, settings.letters());
    LOG.info(greeting(server));
    return server;
  }

  private static String greeting(EmbeddedMailServer server) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/mailbox");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words.getMessage(
        server.isElsewhere() ? "started-elsewhere" : "started",
        new Object[] {String.valueOf(server.smtpPort()), String.valueOf(server.imapPort())},
        Locale.SIMPLIFIED_CHINESE);
  }

  @Bean
  FilterRegistrationBean<MailboxGuard> mailboxGuard(EmbeddedMailSettings settings, Hosts hosts) {
    FilterRegistrationBean<MailboxGuard> guard =
        new FilterRegistrationBean<>(new MailboxGuard(settings.remote(), hosts));
    guard.addUrlPatterns("/mailbox", "/mailbox/*");
    return guard;
  }
}
