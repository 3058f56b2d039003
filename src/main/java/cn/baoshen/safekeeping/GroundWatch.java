package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.Ground;
import cn.baoshen.review.UrgentLetters;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, in the log and by letter, that what the service stands on is gone, and once that it is
 * there again.
 */
public class GroundWatch {
  private static final Logger LOG = LoggerFactory.getLogger(GroundWatch.class);

  private final Ground ground;
  private final UrgentLetters letters;
  private final Post post;
  private String told = "";

  GroundWatch(Ground ground, UrgentLetters letters, Post post) {
    this.ground = ground;
    this.letters = letters;
    this.post = post;
  }

  /** The way out for a letter that is not kept. */
  public interface Post {
    void send(MimeMessage letter) throws MessagingException;
  }

  /** Looks, and tells what has changed. */
  public synchronized void look() {
    String now = ground.trouble().orElse("");
    if (now.equals(told)) {
      return;
    }
    told = now;
    tell(now);
  }

  private void tell(String now) {
    if (now.isEmpty()) {
      LOG.info("state folder and database are there again, going on");
    } else {
      LOG.error("everything is stopped: {} {}", now, place(now));
      write(now);
    }
  }

  private String place(String trouble) {
    return ground.place(trouble).map(Object::toString).orElse("");
  }

  private void write(String trouble) {
    try {
      post.send(letters.alarm(trouble, place(trouble)));
    } catch (MessagingException | RuntimeException e) {
      LOG.error("the administrator cannot be told by letter: {}", ThrownLine.of(e));
    }
  }
}
