package cn.baoshen.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.internet.MimeMessage;

/**
 * Somebody whose letters go into the counted inboxes instead of straight into the server's store.
 */
record Recipient(GreenMailUser user, Mailboxes mailboxes) implements GreenMailUser {
  @Override
  public void deliver(MovingMessage message) {
    deliver(message.getMessage());
  }

  @Override
  public void deliver(MimeMessage message) {
    mailboxes.store(user, message);
  }

  @Override
  public String getEmail() {
    return user.getEmail();
  }

  @Override
  public String getLogin() {
    return user.getLogin();
  }

  @Override
  public String getPassword() {
    return user.getPassword();
  }

  @Override
  public void setPassword(String password) {
    user.setPassword(password);
  }

  @Override
  public void create() {
    user.create();
  }

  @Override
  public void delete() {
    user.delete();
  }

  @Override
  public void authenticate(String password) throws UserException {
    user.authenticate(password);
  }

  @Override
  public String getQualifiedMailboxName() {
    return user.getQualifiedMailboxName();
  }
}
