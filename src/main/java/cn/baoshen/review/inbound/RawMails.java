package cn.baoshen.review.inbound;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Sha256;
import cn.baoshen.review.letter.MailSession;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Function;

/** The bytes of mails as they came in, kept before anything is made of them. */
final class RawMails {
  private static final long MOST_BYTES = 40L << 20;

  private final KeptFiles files;
  private final long most;

  RawMails(KeptFiles files) {
    this(files, MOST_BYTES);
  }

  /**
   * @param most bytes that are kept of one mail; the rest is left in the mailbox
   */
  RawMails(KeptFiles files, long most) {
    this.files = files;
    this.most = most;
  }

  /** Where the bytes of a mail come from. */
  @FunctionalInterface
  interface Source {
    void writeTo(OutputStream out) throws IOException, MessagingException;
  }

  /**
   * Keeps a mail, of a very long one the first part.
   *
   * @return the name of its file among the kept files, made of its content
   * @throws MessagingException when the mailbox does not give it
   */
  String keep(Source mail) throws MessagingException {
    try {
      return keep(mail, files.unfinished());
    } catch (IOException e) {
      throw new UncheckedIOException("a mail cannot be kept", e);
    }
  }

  private String keep(Source mail, Path temporary) throws IOException, MessagingException {
    try {
      String name = "mail/" + write(mail, temporary) + ".eml";
      KeptFiles.moveDurably(temporary, files.room(name));
      return name;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private String write(Source mail, Path temporary) throws IOException, MessagingException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = Files.newOutputStream(temporary)) {
      copy(mail, new DigestOutputStream(out, digest));
    }
    return Sha256.hex(digest.digest());
  }

  private void copy(Source mail, OutputStream out) throws MessagingException {
    try {
      mail.writeTo(new Bounded(out, most));
    } catch (Enough enough) {
      // What goes beyond the limit is no answer.
    } catch (IOException lost) {
      throw new MessagingException("the mailbox broke off", lost);
    }
  }

  /** Reads a kept mail; its content stays in the file. */
  <T> T read(String name, Function<MimeMessage, T> reader) {
    try (InputStream bytes = new SharedFileInputStream(files.path(name).toFile())) {
      return reader.apply(new MimeMessage(MailSession.SHARED, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    } catch (MessagingException e) {
      throw new IllegalStateException("not a mail: " + name, e);
    }
  }

  private static final class Enough extends IOException {}

  private static final class Bounded extends FilterOutputStream {
    private long left;

    Bounded(OutputStream out, long most) {
      super(out);
      this.left = most;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int taken = (int) Math.min(length, left);
      store(bytes, from, taken);
      left -= taken;
      if (taken < length) {
        throw new Enough();
      }
    }

    // A full disk is no fault of the mailbox.
    private void store(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new UncheckedIOException("a mail cannot be kept", e);
      }
    }
  }
}
