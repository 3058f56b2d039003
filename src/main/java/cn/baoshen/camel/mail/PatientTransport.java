package cn.baoshen.camel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * SMTP with more patience after the last byte of a letter than before it (RFC 5321, 4.5.3.2.6): the
 * server has the letter then, and whoever hangs up sends it twice.
 */
final class PatientTransport extends SMTPTransport {
  private final Supplier<@Nullable Socket> made;
  private final Duration taken;
  private @Nullable Socket line;

  /**
   * @param made the connection that this thread made last; null when there is none
   * @param taken how long the server may take to say that it has taken a letter
   */
  PatientTransport(Session session, Supplier<@Nullable Socket> made, Duration taken) {
    super(session, null);
    this.made = made;
    this.taken = taken;
  }

  @Override
  protected boolean protocolConnect(
      @Nullable String host, int port, @Nullable String user, @Nullable String password)
      throws MessagingException {
    boolean connected = super.protocolConnect(host, port, user, password);
    line = made.get();
    return connected;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    Socket socket = line;
    if (socket == null || socket.isClosed()) {
      super.finishData();
      return;
    }
    int before = socket.getSoTimeout();
    socket.setSoTimeout((int) Math.max(before, taken.toMillis()));
    super.finishData();
    socket.setSoTimeout(before);
  }
}
