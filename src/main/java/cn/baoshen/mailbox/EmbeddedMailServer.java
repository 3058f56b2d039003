package cn.baoshen.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Locale;

/**
 * SMTP and IMAP on the loopback address, in memory: takes letters to anybody, lets anybody read
 * their mail with any password.
 */
public final class EmbeddedMailServer {
  /** Where it listens. */
  public static final String HOST = "127.0.0.1";

  private final GreenMail server;
  private final EmbeddedMailSettings settings;
  private final Mailboxes mailboxes;

  EmbeddedMailServer(EmbeddedMailSettings settings, Clock clock) {
    this.settings = settings;
    this.server =
        new LenientGreenMail(
            address -> mailboxes().unread().hasRoomFor(address),
            new ServerSetup(freeOr(settings.smtpPort()), HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(freeOr(settings.imapPort()), HOST, ServerSetup.PROTOCOL_IMAP));
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    this.mailboxes =
        new Mailboxes(server.getManagers().getImapHostManager(), settings.letters(), clock);
  }

  void start() {
    server.start();
    server.getUserManager().setMessageDeliveryHandler(this::recipient);
  }

  void stop() {
    server.stop();
  }

  /** The port that mail is handed to. */
  public int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** The port that mail is read from. */
  public int imapPort() {
    return server.getImap().getPort();
  }

  /** True when a port that was asked for is taken by somebody else and a free one stands in. */
  boolean isElsewhere() {
    return settings.smtpPort() != 0 && settings.smtpPort() != smtpPort()
        || settings.imapPort() != 0 && settings.imapPort() != imapPort();
  }

  /**
   * The mailbox that the service reads: nothing in it is put out before it was read, and what finds
   * no room is refused, so that it stays with the sender.
   */
  public void readFor(String address) {
    mailboxes.unread().of(address);
  }

  /** The service has read this mail of its mailbox, or does not want it. */
  public void isRead(long uid) {
    mailboxes.unread().isRead(uid);
  }

  /** What its mailboxes hold. */
  Mailboxes mailboxes() {
    return mailboxes;
  }

  /** Lays a letter into a person's mailbox without any sending. */
  void lay(String address, MimeMessage letter) {
    try {
      mailboxes.store(user(address), letter);
    } catch (UserException e) {
      throw new IllegalStateException("no mailbox for " + address, e);
    }
  }

  private GreenMailUser recipient(MovingMessage message, MailAddress to) throws UserException {
    return new Recipient(user(to.getEmail()), mailboxes);
  }

  private GreenMailUser user(String address) throws UserException {
    String email = address.toLowerCase(Locale.ROOT);
    return server.getUserManager().createUser(email, email, email);
  }

  private static int freeOr(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
      return port;
    } catch (IOException taken) {
      return 0;
    }
  }
}
