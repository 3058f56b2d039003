package cn.baoshen.review.inbound;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** A mail as it lies in the mailbox; it is fetched piece by piece and left as it is. */
public interface Delivery {
  /** Where it lies: the mailbox, its numbering, its number. */
  String place();

  /** When the server took it. */
  Instant arrivedAt();

  /**
   * Its first bytes, headers before all; all of them when it is short.
   *
   * @throws MessagingException when the mailbox does not give it
   */
  byte[] beginning() throws MessagingException;

  /**
   * Writes all of it.
   *
   * @throws IOException when it cannot be written
   * @throws MessagingException when the mailbox does not give it
   */
  void writeTo(OutputStream out) throws IOException, MessagingException;

  /** True when it was taken away meanwhile. */
  boolean isGone();

  /** True while the mailbox answers: what fails now is the fault of this mail alone. */
  boolean isWithinReach();
}
