package cn.baoshen.review.reply.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One look at all bytes of a mail, before any of it is taken apart: its hash and its seams. */
public final class MimePrecheck extends OutputStream {
  // A part begins after a line with two dashes; taking apart millions of them would fill the
  // memory.
  private static final int MOST_SEAMS = 10_000;

  private final MessageDigest digest = sha256();
  private int dashes;
  private int seams;
  private boolean broken;

  public static MimePrecheck of(MimeMessage mail) {
    MimePrecheck weighing = new MimePrecheck();
    try {
      mail.writeTo(weighing);
    } catch (IOException | MessagingException | RuntimeException e) {
      weighing.broken = true;
    }
    return weighing;
  }

  /** False when it is better left in one piece. */
  public boolean canBeTakenApart() {
    return !broken && seams <= MOST_SEAMS;
  }

  public String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    for (int i = from; i < from + length; i++) {
      look(bytes[i]);
    }
  }

  private void look(byte b) {
    if (b == '\n' || b == '\r') {
      dashes = 0;
    } else if (dashes >= 0) {
      dashes = b == '-' ? dashes + 1 : -1;
      seams += dashes == 2 ? 1 : 0;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
