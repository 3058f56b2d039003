package cn.baoshen.camel.mail;

import jakarta.mail.PasswordAuthentication;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox that is read for replies.
 *
 * @param host null when none is read
 * @param every how often it is looked into
 */
record Mailbox(
    @Nullable String host, int port, PasswordAuthentication login, String folder, Duration every) {
  /** Camel wants a name before it knows that its route stays closed. */
  static final Mailbox NONE =
      new Mailbox(null, 0, new PasswordAuthentication("", ""), "INBOX", Duration.ofDays(1));

  boolean isRead() {
    return host != null;
  }

  /** Which one it is, for keys and messages to people. */
  String name() {
    return login.getUserName() + "@" + host + "/" + folder;
  }
}
