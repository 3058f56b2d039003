package cn.baoshen.review.letter;

import jakarta.mail.Session;
import java.util.Properties;

/**
 * The session of letters that are made here and sent elsewhere: no settings, no server. There is
 * one, since making one looks through every jar of the class path.
 */
public final class MailSession {
  public static final Session SHARED = Session.getInstance(new Properties());

  private MailSession() {}
}
