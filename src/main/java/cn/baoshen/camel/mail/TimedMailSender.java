package cn.baoshen.camel.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** A sender that tells how long the server took with each mail, taken or refused. */
final class TimedMailSender extends HeldMailSender {
  private final Timer timer;

  TimedMailSender(Duration idle, int connections, MeterRegistry meters) {
    super(idle, connections);
    this.timer =
        Timer.builder("baoshen.mail.send")
            .description("How long the mail server took with a mail")
            .register(meters);
  }

  @Override
  public void send(MimeMessage mail) throws MessagingException {
    Timer.Sample sample = Timer.start();
    try {
      super.send(mail);
    } finally {
      sample.stop(timer);
    }
  }
}
