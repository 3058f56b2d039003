package cn.baoshen.replies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.testing.MailOffice;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The table of outcomes against the server that a newcomer starts with. */
class EmbeddedRepliesTest extends RepliesByMail {
  private static final String DOMAIN = "czj.example";

  @Autowired private EmbeddedMailServer server;

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    prepare(registry, DOMAIN);
  }

  @Override
  MailOffice office() {
    return new MailOffice(server.smtpPort(), server.imapPort(), DOMAIN, address -> address);
  }

  @Test
  void a_newcomer_answers_on_the_mailbox_page_as_by_mail() throws Exception {
    asked();
    Pattern row = Pattern.compile("uid=(\\d+)\">\\s*<span class=\"subject\">【待审】[^<]*" + caseId());
    Matcher letter = row.matcher(page("/mailbox?of=shouli@czj.example"));
    assertThat(letter.find()).isTrue();
    String form =
        "of=shouli@czj.example&uid=" + letter.group(1) + "&text=" + URLEncoder.encode("同意", UTF_8);
    assertThat(post("/mailbox/answer", form, "Origin", "http://evil.example")).isEqualTo(403);
    assertThat(post("/mailbox/answer", form)).isEqualTo(302);

    awaitCase("IN_REVIEW REVIEWER");
    assertThat(decisions()).containsExactly("ACCEPTOR APPROVE");
  }
}
