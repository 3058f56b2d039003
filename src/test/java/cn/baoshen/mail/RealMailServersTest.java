package cn.baoshen.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Incoming;
import cn.baoshen.review.reply.ReplyReader;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import cn.baoshen.testing.RealMailServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real mail servers carry a reply, and bounce what cannot be delivered. */
class RealMailServersTest {
  private static final ReplyReader READER = new ReplyReader(null);

  @TempDir static Path folder;
  private static RealMailServers servers;

  @BeforeAll
  static void start() {
    servers = RealMailServers.start(folder);
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  void a_reply_sent_by_smtp_is_read_by_imap() {
    servers.deliver(
        "li@czj.example",
        "baoshen@czj.example",
        mail("li@czj.example", "baoshen@czj.example", "reply-1", "同意"));
    Incoming reply = READER.read(servers.mailbox("baoshen@czj.example", 1).get(0));
    assertThat(reply.messageId()).isEqualTo("reply-1@czj.example");
    assertThat(reply.kind()).isEqualTo(Incoming.Kind.PERSON);
    assertThat(reply.understanding().meaning()).isEqualTo(Meaning.APPROVE);
  }

  @Test
  void M06_a_letter_to_nobody_comes_back_as_a_bounce_that_names_it() {
    servers.deliver(
        "office@czj.example",
        "nobody@unit.example",
        mail("office@czj.example", "nobody@unit.example", "letter-1", "请审核"));
    Incoming bounce = READER.read(servers.mailbox("office@czj.example", 1).get(0));
    assertThat(bounce.kind()).isEqualTo(Incoming.Kind.BOUNCE);
    assertThat(bounce.bounce().of()).isEqualTo("letter-1@czj.example");
    assertThat(bounce.bounce().recipient()).isEqualTo("nobody@unit.example");
    assertThat(bounce.bounce().status()).isEqualTo("5.1.1");
    assertThat(bounce.bounce().isFinal()).isTrue();
  }

  private static byte[] mail(String from, String to, String id, String words) {
    return """
        From: %s
        To: %s
        Subject: x
        Message-ID: <%s@czj.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s
        """
        .formatted(from, to, id, words)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
