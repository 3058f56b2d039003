package cn.baoshen.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.model.work.Handover;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.TestForms;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
    classes = MailboxTest.House.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:mailbox;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/mailbox-test",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@AutoConfigureMockMvc
class MailboxTest {
  private static final Pattern LETTER = Pattern.compile("/mailbox/letter\\?of=[^\"]+uid=\\d+");

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {
        CamelAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ManagementWebSecurityAutoConfiguration.class
      })
  @ComponentScan({"cn.baoshen.casebook", "cn.baoshen.network"})
  @ConfigurationPropertiesScan({"cn.baoshen.casebook", "cn.baoshen.network", "cn.baoshen.mailbox"})
  @Import({MailboxConfiguration.class, MailboxController.class})
  static class House {
    @Bean
    OwnAddresses ownAddresses() {
      return new OwnAddresses(java.util.List.of("baoshen@localhost"));
    }

    @Bean
    Units units() {
      return new ListedUnits();
    }

    @Bean
    AskedForms askedForms() {
      return TestForms.usual();
    }

    @Bean
    WaivableRules waivableRules() {
      return form -> Map.of();
    }

    @Bean
    HandIns handIns(JdbcClient jdbc) {
      return new HandIns(jdbc, (subject, read) -> true);
    }

    /** The state folder, which the service makes when it starts and nothing makes again. */
    @Bean
    java.nio.file.Path stateFolder(cn.baoshen.casebook.store.Folders folders)
        throws java.io.IOException {
      return java.nio.file.Files.createDirectories(folders.state());
    }

    @Bean
    Handover handover() {
      return (work, due) -> {};
    }
  }

  @Autowired MockMvc web;
  @Autowired EmbeddedMailServer server;
  @Autowired Correspondence book;
  @Autowired KeptFiles files;

  @Test
  void a_letter_to_anybody_is_listed_shown_and_its_enclosure_opened() throws Exception {
    send(server, "Liu@example.cn", "【待审】甲单位");
    assertThat(ask(get("/mailbox").param("of", "liu@example.cn")).getContentAsString())
        .contains("liu@example.cn", "【待审】甲单位", "报审");
    String letter = firstLetter("liu@example.cn");
    assertThat(ask(get(letter)).getContentAsString()).contains("报告.pdf", "<iframe");
    MockHttpServletResponse body = ask(get(letter.replace("/letter", "/body")));
    assertThat(body.getContentAsString())
        .contains("<base target=\"_blank\">", "href=\"/review/x\"");
    assertThat(body.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox")
        .doesNotContain("allow-scripts");
    MockHttpServletResponse pdf =
        ask(get(letter.replace("/letter", "/enclosure")).param("number", "1"));
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(pdf.getContentAsByteArray()).isEqualTo(new byte[] {1, 2, 3});
  }

  @Test
  void the_first_page_of_the_mailbox_lists_everybodys_letters_the_newest_first() throws Exception {
    send(server, "first@example.cn", "先到");
    send(server, "second@example.cn", "后到");
    String page = ask(get("/mailbox")).getContentAsString();
    assertThat(page.indexOf("后到")).isPositive().isLessThan(page.indexOf("先到"));
  }

  @Test
  void what_is_not_there_is_not_found() throws Exception {
    assertThat(ask(get("/mailbox/letter?of=nobody@example.cn&uid=1")).getStatus()).isEqualTo(404);
  }

  @Test
  void other_machines_do_not_see_it() throws Exception {
    MockHttpServletRequestBuilder afar =
        get("/mailbox")
            .with(
                request -> {
                  request.setRemoteAddr("192.0.2.7");
                  return request;
                });
    assertThat(ask(afar).getStatus()).isEqualTo(404);
  }

  @Test
  void anybody_reads_their_mail_by_imap() throws Exception {
    send(server, "zhao@example.cn", "你好");
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(EmbeddedMailServer.HOST, server.imapPort(), "zhao@example.cn", "any");
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        assertThat(inbox.getMessage(1).getSubject()).isEqualTo("你好");
      }
    }
  }

  @Test
  void the_fullest_mailbox_loses_its_oldest_letter_when_there_are_too_many() throws Exception {
    EmbeddedMailServer small = embedded(0, 0, 3);
    small.start();
    try {
      send(small, "one@example.cn", "唯一");
      for (int i = 1; i <= 5; i++) {
        send(small, "many@example.cn", "第" + i);
      }
      assertThat(small.mailboxes().people())
          .containsEntry("one@example.cn", 1)
          .containsEntry("many@example.cn", 2);
      assertThat(small.mailboxes().letters("many@example.cn").get(0).getSubject()).isEqualTo("第5");
    } finally {
      small.stop();
    }
  }

  @Test
  void a_busy_port_is_passed_over_and_said_so() throws Exception {
    try (ServerSocket busy =
        new ServerSocket(0, 1, InetAddress.getByName(EmbeddedMailServer.HOST))) {
      EmbeddedMailServer other = embedded(busy.getLocalPort(), 0, 3);
      other.start();
      assertThat(other.isElsewhere()).isTrue();
      assertThat(other.smtpPort()).isPositive().isNotEqualTo(busy.getLocalPort());
      other.stop();
    }
  }

  @Test
  void after_a_restart_the_letters_sent_before_are_there_again() {
    keep("a@localhost", "old@example.cn", true);
    keep("b@localhost", "unsent@example.cn", false);
    EmbeddedMailServer again = embedded(0, 0, 9);
    again.start();
    new Refill(book, files).fill(again, 9);
    assertThat(again.mailboxes().people()).containsOnlyKeys("old@example.cn");
    again.stop();
  }

  private static EmbeddedMailServer embedded(int smtpPort, int imapPort, int most) {
    return new EmbeddedMailServer(
        new EmbeddedMailSettings(smtpPort, imapPort, most, false), Clock.systemUTC());
  }

  private void keep(String id, String to, boolean sent) {
    String file = "letters/" + id + ".eml";
    files.write(file, "Subject: x\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
    book.keepLetter(new Letter(id, "c-1", null, "receipt", to, "x", file, null));
    if (sent) {
      book.letterSent(id, Instant.EPOCH);
    }
  }

  private String firstLetter(String of) throws Exception {
    Matcher link = LETTER.matcher(ask(get("/mailbox").param("of", of)).getContentAsString());
    assertThat(link.find()).isTrue();
    return link.group().replace("&amp;", "&");
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private static void send(EmbeddedMailServer server, String to, String subject) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(new InternetAddress("baoshen@localhost", "报审", "UTF-8"));
    mail.setRecipients(MimeMessage.RecipientType.TO, to);
    mail.setSubject(subject, "UTF-8");
    mail.setContent(Parts.pageWithEnclosure());
    mail.saveChanges();
    try (Transport smtp = Session.getInstance(new Properties()).getTransport("smtp")) {
      smtp.connect(EmbeddedMailServer.HOST, server.smtpPort(), null, null);
      smtp.sendMessage(mail, mail.getAllRecipients());
    }
  }
}
