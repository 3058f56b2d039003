package cn.baoshen.camel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP with more patience after the last byte of a letter than before it (RFC 5321, 4.5.3.2.6): the
 * server has the letter then, and whoever hangs up sends it twice.
 */
final class PatientTransport extends SMTPTransport {
  private final Supplier<Socket> line;
  private final Duration taken;

  /**
   * @param line the connection in use; null when it is not known
   * @param taken how long the server may take to say that it has taken a letter
   */
  PatientTransport(Session session, Supplier<Socket> line, Duration taken) {
    super(session, null);
    this.line = line;
    this.taken = taken;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    Socket socket = line.get();
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
