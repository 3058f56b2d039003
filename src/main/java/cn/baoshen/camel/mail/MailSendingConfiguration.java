package cn.baoshen.camel.mail;

import cn.baoshen.mailbox.EmbeddedMailServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The way out for mail: the server that {@code spring.mail.*} names, or the embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailSendingConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(MailSendingConfiguration.class);
  private static final int SMTP = 25;

  @Bean
  HeldMailSender heldMailSender(
      MailProperties mail,
      SmtpSettings settings,
      ObjectProvider<EmbeddedMailServer> embedded,
      MeterRegistry meters) {
    HeldMailSender sender = new TimedMailSender(settings.idle(), settings.connections(), meters);
    sender.setProtocol(mail.getProtocol());
    sender.setJavaMailProperties(properties(mail, settings));
    sender.setPatience(settings.taken(), settings.answer().dividedBy(2));
    EmbeddedMailServer ours = embedded.getIfAvailable();
    if (ours == null) {
      named(sender, mail);
    } else {
      sender.setHost(EmbeddedMailServer.HOST);
      sender.setPort(ours.smtpPort());
    }
    return sender;
  }

  private static void named(HeldMailSender sender, MailProperties mail) {
    if (StringUtils.hasText(mail.getHost())) {
      sender.setHost(mail.getHost());
    } else {
      LOG.warn(
          "spring.mail.host is not set: with a database on a server, letters wait until it is");
    }
    sender.setPort(mail.getPort() == null ? SMTP : mail.getPort());
    sender.setUsername(mail.getUsername());
    sender.setPassword(mail.getPassword());
  }

  private static Properties properties(MailProperties mail, SmtpSettings settings) {
    String prefix = "mail." + mail.getProtocol() + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis(settings.connect()));
    properties.setProperty(prefix + "timeout", millis(answer(mail, settings)));
    properties.setProperty(prefix + "writetimeout", millis(settings.answer()));
    properties.setProperty(prefix + "auth", String.valueOf(mail.getUsername() != null));
    properties.put(prefix + "socketFactory", new PromptSockets());
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    // A server that did not answer would be waited for once more, to say goodbye.
    properties.setProperty(prefix + "quitwait", "false");
    properties.putAll(mail.getProperties());
    return properties;
  }

  // Within a line that is encrypted from the start nobody can tell the last word from the others.
  private static Duration answer(MailProperties mail, SmtpSettings settings) {
    boolean encrypted =
        "smtps".equals(mail.getProtocol())
            || "true".equals(mail.getProperties().get("mail.smtp.ssl.enable"));
    return encrypted ? settings.taken() : settings.answer();
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}
