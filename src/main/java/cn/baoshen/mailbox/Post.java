package cn.baoshen.mailbox;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One letter of a mailbox as a mail program shows it. */
final class Post {
  private final String owner;
  private final StoredMessage stored;
  private final MimeMessage mail;
  private final List<Part> leaves;

  private Post(String owner, StoredMessage stored) throws MessagingException, IOException {
    this.owner = owner;
    this.stored = stored;
    this.mail = stored.getMimeMessage();
    this.leaves = leaves(mail);
  }

  /**
   * Opens a letter.
   *
   * @param owner whose mailbox it lies in
   */
  static Post of(String owner, StoredMessage stored) {
    try {
      return new Post(owner, stored);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a letter in the mailbox cannot be read", e);
    }
  }

  MimeMessage mail() {
    return mail;
  }

  /** A file that came with the letter. */
  record Enclosure(int number, String name, int kilobytes) {}

  public String getOwner() {
    return owner;
  }

  /** When it came, as a key to sort by: the later one has the greater key. */
  long received() {
    return stored.getReceivedDate().getTime();
  }

  public long getUid() {
    return stored.getUid();
  }

  public String getSubject() throws MessagingException {
    return mail.getSubject();
  }

  public Date getDate() throws MessagingException {
    return mail.getSentDate() == null ? stored.getReceivedDate() : mail.getSentDate();
  }

  /** The sender's name, or the address where there is none. */
  public String getFrom() throws MessagingException {
    return Stream.ofNullable(mail.getFrom())
        .flatMap(Arrays::stream)
        .map(InternetAddress.class::cast)
        .map(from -> from.getPersonal() == null ? from.getAddress() : from.getPersonal())
        .collect(Collectors.joining("，"));
  }

  /** The body as a page. */
  Optional<String> html() {
    return body("text/html");
  }

  /** The plain body; empty when there is none. */
  public String getText() {
    return body("text/plain").orElse("");
  }

  public boolean isPage() {
    return html().isPresent();
  }

  public List<Enclosure> getEnclosures() throws MessagingException, IOException {
    List<Enclosure> found = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      String name = leaves.get(i).getFileName();
      if (name != null) {
        found.add(new Enclosure(i, name, Math.max(1, bytes(leaves.get(i)).length / 1024)));
      }
    }
    return found;
  }

  /** The enclosure of this number. */
  Optional<Part> enclosure(int number) {
    return number >= 0 && number < leaves.size()
        ? Optional.of(leaves.get(number))
        : Optional.empty();
  }

  static byte[] bytes(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private Optional<String> body(String type) {
    try {
      for (Part leaf : leaves) {
        if (leaf.isMimeType(type) && leaf.getFileName() == null) {
          return Optional.of((String) leaf.getContent());
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a letter in the mailbox cannot be read", e);
    }
  }

  private static List<Part> leaves(Part part) throws MessagingException, IOException {
    if (!part.isMimeType("multipart/*")) {
      return List.of(part);
    }
    Multipart parts = (Multipart) part.getContent();
    List<Part> leaves = new ArrayList<>();
    for (int i = 0; i < parts.getCount(); i++) {
      leaves.addAll(leaves(parts.getBodyPart(i)));
    }
    return leaves;
  }
}
