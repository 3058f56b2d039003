package cn.baoshen.review;

import jakarta.mail.Session;
import java.util.Properties;

/**
 * The session of letters that are made here and sent elsewhere: no settings, no server. There is
 * one, since making one looks through every jar of the class path.
 */
final class MailSession {
  static final Session SHARED = Session.getInstance(new Properties());

  private MailSession() {}
}
