package cn.baoshen.camel.mail;

import cn.baoshen.casebook.store.Lease;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.jspecify.annotations.Nullable;

/**
 * Hands mail to one SMTP server over one connection, held open between mails and closed when idle;
 * sends every mail as it is, never saving it, so that bytes and Message-ID stay.
 */
public class HeldMailSender extends DefaultJavaMailSender implements AutoCloseable {
  private static final int WAIT = 200;

  private final Duration idle;
  private final ScheduledExecutorService closer =
      Executors.newSingleThreadScheduledExecutor(HeldMailSender::daemon);
  private final ReentrantLock line = new ReentrantLock();
  private volatile @Nullable Transport held;
  private volatile boolean ailing;
  private @Nullable Duration taken;
  private Duration slow = Duration.ofMinutes(1);
  private @Nullable Future<?> closing;

  /**
   * @param idle how long an unused connection stays open
   */
  public HeldMailSender(Duration idle) {
    this.idle = idle;
  }

  @Override
  public void send(MimeMessage mail) throws MessagingException {
    enter();
    try {
      Lease.stand();
      hand(mail);
    } finally {
      line.unlock();
    }
  }

  // Before a server that does not answer one letter waits; the others come again later, so that
  // those who carry them do something else meanwhile.
  private void enter() throws MessagingException {
    if (line.tryLock()) {
      return;
    }
    while (!ailing) {
      if (waited()) {
        return;
      }
    }
    throw new MessagingException("the mail server does not answer, another letter waits for it");
  }

  private boolean waited() throws MessagingException {
    try {
      if (!line.tryLock(WAIT, TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while another letter is sent");
    }
    if (ailing) {
      line.unlock();
    }
    return !ailing;
  }

  private void hand(MimeMessage mail) throws MessagingException {
    Future<?> watch = closer.schedule(() -> ailing = true, slow.toMillis(), TimeUnit.MILLISECONDS);
    try {
      connected().sendMessage(mail, recipients(mail));
      watch.cancel(false);
      ailing = false;
    } catch (SendFailedException refused) {
      watch.cancel(false);
      // The server said no to this mail; the connection is as good as before.
      ailing = false;
      throw LetterRefused.ifFinal(refused);
    } catch (MessagingException broken) {
      ailing = true;
      drop();
      throw broken;
    }
    closeLater();
  }

  private static Address[] recipients(MimeMessage mail) throws MessagingException {
    Address[] recipients = mail.getAllRecipients();
    if (recipients == null || recipients.length == 0) {
      throw new SendFailedException("the mail has no recipient");
    }
    return recipients;
  }

  // isConnected asks the server, so a connection it closed in the meantime is found out here.
  private Transport connected() throws MessagingException {
    if (held == null || !held.isConnected()) {
      drop();
      held = fresh();
    }
    return held;
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

  private void closeLater() {
    if (closing != null) {
      closing.cancel(false);
    }
    closing = closer.schedule(this::hangUp, idle.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void hangUp() {
    line.lock();
    try {
      drop();
    } finally {
      line.unlock();
    }
  }

  private void drop() {
    if (held != null) {
      try {
        held.close();
      } catch (MessagingException gone) {
        // It is closed either way.
      }
      held = null;
    }
  }

  /** True while a connection is held; for tests and the console. */
  public boolean isHolding() {
    return held != null;
  }

  @Override
  public void close() {
    closer.shutdownNow();
    hangUp();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mail-idle");
    thread.setDaemon(true);
    return thread;
  }
}
