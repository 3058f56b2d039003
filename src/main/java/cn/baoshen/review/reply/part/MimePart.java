package cn.baoshen.review.reply.part;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a mail that holds no others, by what it says it is. */
public record MimePart(Part part, String type) {
  private static final int MOST_BYTES = 4 << 20;
  // Three bytes are four letters, and every 76 of them a line.
  private static final int MOST_ENCODED = MOST_BYTES / 3 * 4 + MOST_BYTES / 16;
  private static final int BEGINNING = 1 << 18;
  private static final Pattern TYPE = Pattern.compile("^\\s*([a-z0-9.+-]+/[a-z0-9.+-]+)");

  public static MimePart of(Part part) {
    Matcher m = TYPE.matcher(header(part).toLowerCase(Locale.ROOT));
    // RFC 2045, 5.2: what does not say is plain text; so is what says something unreadable.
    return new MimePart(part, m.find() ? m.group(1) : "text/plain");
  }

  public boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  /** Something that a person enclosed; it is never opened. */
  boolean isEnclosed() {
    String disposition = Headers.first(part, "Content-Disposition").toLowerCase(Locale.ROOT);
    return disposition.trim().startsWith("attachment")
        || disposition.contains("filename")
        || parameter("name").isPresent();
  }

  public Optional<String> parameter(String name) {
    Matcher m =
        Pattern.compile(
                "(?i)[;\\s]" + name + "\\*?\\s*=\\s*(?:\"([^\"]{0,200})|([^\\s;\"]{1,200}))")
            .matcher(header(part));
    return m.find() ? Optional.of(m.group(1) == null ? m.group(2) : m.group(1)) : Optional.empty();
  }

  /** Its text; empty when it cannot be read or is too big to be written by a person. */
  Optional<String> text() {
    return bytes().map(b -> Charsets.decode(b, parameter("charset").orElse(null)));
  }

  public Optional<byte[]> bytes() {
    return decoded().map(Transfer::bytes).filter(b -> b.length <= MOST_BYTES);
  }

  /** True when its end is certainly missing. */
  boolean isCut() {
    return decoded().filter(d -> d.cut() || Charsets.isCut(d.bytes())).isPresent();
  }

  /** What stands first in it, of however long a part; nothing when it cannot be read. */
  public byte[] beginning() {
    return decoded(BEGINNING).map(Transfer::bytes).orElse(new byte[0]);
  }

  private Optional<Transfer> decoded() {
    return decoded(MOST_ENCODED + 1);
  }

  private Optional<Transfer> decoded(int most) {
    try (InputStream in = raw()) {
      byte[] bytes = in.readNBytes(most);
      return bytes.length > MOST_ENCODED
          ? Optional.empty()
          : Transfer.decode(bytes, Headers.first(part, "Content-Transfer-Encoding"));
    } catch (IOException | MessagingException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private InputStream raw() throws MessagingException, IOException {
    return part instanceof MimeMessage mail
        ? mail.getRawInputStream()
        : ((MimeBodyPart) part).getRawInputStream();
  }

  private static String header(Part part) {
    return Headers.first(part, "Content-Type");
  }
}
