package cn.baoshen.camel.mail;

import cn.baoshen.casebook.store.Lease;
import cn.baoshen.review.letter.OutgoingMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.jspecify.annotations.Nullable;

/**
 * Hands mail to one SMTP server over a few connections, held open between mails and closed when
 * idle; sends every mail as it is, never saving it, so that bytes and Message-ID stay. The letters
 * of one case take one connection, one after the other.
 */
public class HeldMailSender extends DefaultJavaMailSender implements AutoCloseable {
  private static final int WAIT = 200;

  private final Duration idle;
  private final List<SmtpLine> lines;
  private final AtomicInteger talking = new AtomicInteger();
  private final ScheduledExecutorService closer =
      Executors.newSingleThreadScheduledExecutor(HeldMailSender::daemon);
  private volatile boolean ailing;
  private @Nullable Duration taken;
  private Duration slow = Duration.ofMinutes(1);

  /**
   * @param idle how long an unused connection stays open
   * @param connections how many there are at most
   */
  public HeldMailSender(Duration idle, int connections) {
    this.idle = idle;
    this.lines = Stream.generate(SmtpLine::new).limit(connections).toList();
  }

  @Override
  public void send(MimeMessage mail) throws MessagingException {
    SmtpLine line = lines.get(Math.floorMod(subject(mail).hashCode(), lines.size()));
    enter(line);
    talking.incrementAndGet();
    try {
      Lease.stand();
      hand(mail, line);
    } finally {
      talking.decrementAndGet();
      line.leave();
    }
  }

  private static String subject(MimeMessage mail) throws MessagingException {
    return mail instanceof OutgoingMail letter
        ? letter.subjectId()
        : Objects.toString(mail.getMessageID(), "");
  }

  // Before a server that does not answer one letter waits; the others come again later, so that
  // those who carry them do something else meanwhile.
  private void enter(SmtpLine line) throws MessagingException {
    if (line.take(0)) {
      if (!ailing || talking.get() == 0) {
        return;
      }
      line.leave();
    }
    while (!ailing) {
      if (waited(line)) {
        return;
      }
    }
    throw new MessagingException("the mail server does not answer, another letter waits for it");
  }

  private boolean waited(SmtpLine line) throws MessagingException {
    if (!line.take(WAIT)) {
      return false;
    }
    if (ailing) {
      line.leave();
    }
    return !ailing;
  }

  private void hand(MimeMessage mail, SmtpLine line) throws MessagingException {
    Future<?> watch = closer.schedule(() -> ailing = true, slow.toMillis(), TimeUnit.MILLISECONDS);
    try {
      line.connected(this::fresh).sendMessage(mail, recipients(mail));
      watch.cancel(false);
      ailing = false;
    } catch (SendFailedException refused) {
      watch.cancel(false);
      // The server said no to this mail; the connection is as good as before.
      ailing = false;
      throw LetterRefused.ifFinal(refused);
    } catch (MessagingException broken) {
      ailing = true;
      line.drop();
      throw broken;
    }
    line.closeLater(closer, idle);
  }

  private static Address[] recipients(MimeMessage mail) throws MessagingException {
    Address[] recipients = mail.getAllRecipients();
    if (recipients == null || recipients.length == 0) {
      throw new SendFailedException("the mail has no recipient");
    }
    return recipients;
  }

  private Transport fresh() throws MessagingException {
    if (getHost() == null) {
      // The library would go to this machine, where nobody said that a mail server is.
      throw new MessagingException("spring.mail.host is not set, letters wait");
    }
    Transport transport = transport(getSession());
    transport.connect(getHost(), getPort(), getUsername(), getPassword());
    return transport;
  }

  private Transport transport(Session session) throws NoSuchProviderException {
    Object sockets = session.getProperties().get("mail.smtp.socketFactory");
    boolean plain = "smtp".equals(getProtocol());
    return plain && sockets instanceof PromptSockets prompt && taken != null
        ? new PatientTransport(session, prompt::last, taken)
        : session.getTransport(getProtocol());
  }

  /**
   * Sets how long the server may take to say that it has taken a letter.
   *
   * @param slow after how long the other letters come again later instead of waiting for it
   */
  void setPatience(Duration taken, Duration slow) {
    this.taken = taken;
    this.slow = slow;
  }

  /** True while a connection is held; for tests and the console. */
  public boolean isHolding() {
    return lines.stream().anyMatch(SmtpLine::isHolding);
  }

  @Override
  public void close() {
    closer.shutdownNow();
    lines.forEach(SmtpLine::hangUp);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mail-idle");
    thread.setDaemon(true);
    return thread;
  }
}
