package cn.baoshen.camel.mail;

import cn.baoshen.review.inbound.Delivery;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * A mail in the folder, fetched in pieces, so that no more of it than one is held in memory.
 *
 * @param place where it lies: the mailbox, its numbering, its number
 */
record LyingMail(ImapFolder folder, long uid, String place, Instant arrivedAt) implements Delivery {
  private static final int BEGINNING = 1 << 16;
  private static final int PIECE = 1 << 20;

  @Override
  public byte[] beginning() throws MessagingException {
    return piece(0, BEGINNING);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException, MessagingException {
    byte[] piece = piece(0, PIECE);
    long at = piece.length;
    out.write(piece);
    while (piece.length == PIECE) {
      // What ends where a piece ends has no further one.
      piece = folder.piece(uid, at, PIECE).orElse(new byte[0]);
      at += piece.length;
      out.write(piece);
    }
  }

  private byte[] piece(long from, int size) throws MessagingException {
    return folder
        .piece(uid, from, size)
        .orElseThrow(() -> new MessagingException("the server gives nothing of mail " + uid));
  }

  @Override
  public boolean isGone() {
    try {
      return folder.isOpen() && !folder.has(uid);
    } catch (MessagingException lost) {
      return false;
    }
  }

  @Override
  public boolean isWithinReach() {
    return folder.isOpen();
  }
}
