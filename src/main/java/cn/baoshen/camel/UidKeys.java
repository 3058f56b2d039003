package cn.baoshen.camel;

import cn.baoshen.report.Sha256;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;

/**
 * Names a mail by its place in the mailbox: which mailbox, UIDVALIDITY, UID. The UIDs of all mails
 * that came since the last look are fetched in one go.
 */
class UidKeys implements MailUidGenerator {
  private static final int HASH = 16;

  private final String mailbox;
  private Message newest;

  UidKeys(Mailbox mailbox) {
    this.mailbox = mailbox.isRead() ? Sha256.of(mailbox.name()).substring(0, HASH) : "";
  }

  @Override
  public synchronized String generateUuid(MailEndpoint endpoint, Message message) {
    try {
      Folder folder = message.getFolder();
      fetchFrom(folder, message.getMessageNumber());
      UIDFolder uids = (UIDFolder) folder;
      return mailbox + "/" + uids.getUIDValidity() + "/" + uids.getUID(message);
    } catch (MessagingException e) {
      throw new RuntimeCamelException(e);
    }
  }

  private void fetchFrom(Folder folder, int number) throws MessagingException {
    int first = isStillOpen(folder) ? newest.getMessageNumber() + 1 : number;
    int last = folder.getMessageCount();
    if (number < first || first > last) {
      return;
    }
    FetchProfile uid = new FetchProfile();
    uid.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(folder.getMessages(first, last), uid);
    newest = folder.getMessage(last);
  }

  // A folder that was closed in between has other objects for the same mails, and knows no UIDs.
  private boolean isStillOpen(Folder folder) throws MessagingException {
    return newest != null
        && !newest.isExpunged()
        && newest.getMessageNumber() > 0
        && newest.getMessageNumber() <= folder.getMessageCount()
        && folder.getMessage(newest.getMessageNumber()) == newest;
  }
}
