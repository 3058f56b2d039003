package cn.baoshen.review.reply.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The bytes of a part out of its transfer encoding, also where that was cut off, not filled up, or
 * only said to be one.
 *
 * @param cut whether the end is certainly missing
 */
record Transfer(byte[] bytes, boolean cut) {
  private static final int UNIT = 4;
  private static final int LINE = 76;
  private static final Set<String> PLAIN = Set.of("", "7bit", "8bit", "binary", "none");
  private static final Set<String> STUFFED =
      Set.of("quoted-printable", "uuencode", "x-uuencode", "x-uue");

  /** Empty when nobody knows this encoding. */
  static Optional<Transfer> decode(byte[] raw, String encoding) {
    String name = encoding.split("[;(]", 2)[0].replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
    if (name.equals("base64")) {
      return Optional.of(base64(raw));
    }
    return STUFFED.contains(name) ? stuffed(raw, name) : plain(raw, name);
  }

  // Whoever writes "utf-8" or "8-bit" here encoded nothing, as long as it reads like text.
  private static Optional<Transfer> plain(byte[] raw, String name) {
    boolean known = PLAIN.contains(name.replace("-", ""));
    return known || !name.startsWith("x-") && Charsets.isText(raw)
        ? Optional.of(new Transfer(raw, false))
        : Optional.empty();
  }

  private static Optional<Transfer> stuffed(byte[] raw, String name) {
    try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(raw), name)) {
      return Optional.of(new Transfer(in.readAllBytes(), false));
    } catch (IOException | MessagingException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static Transfer base64(byte[] raw) {
    String all = new String(raw, StandardCharsets.ISO_8859_1);
    int end = endOfAlphabet(all);
    Transfer decoded = ofAlphabet(all.substring(0, end));
    boolean isText = decoded.bytes.length > 0 && Charsets.isText(decoded.bytes);
    if (isText) {
      return decoded.followedBy(all.substring(end));
    }
    // What is not in the alphabet, or is a short word that happens to be, was never encoded.
    boolean isWord = !all.isBlank() && all.strip().length() <= LINE && all.indexOf('=') < 0;
    return end < all.length() || isWord ? new Transfer(raw, false) : decoded;
  }

  /** Where the lines end that hold nothing else. */
  private static int endOfAlphabet(String all) {
    int end = 0;
    for (int i = 0; i < all.length(); i++) {
      if (all.charAt(i) == '\n') {
        end = i + 1;
      } else if (!isInAlphabet(all.charAt(i))) {
        return end;
      }
    }
    return all.length();
  }

  private static boolean isInAlphabet(char c) {
    return isLetter(c) || c == '=' || c == '\r' || c == ' ' || c == '\t';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }

  /** A list that adds its lines below does not ask how the text above is encoded. */
  private Transfer followedBy(String plain) {
    if (plain.isBlank()) {
      return this;
    }
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(bytes);
    both.write('\n');
    both.writeBytes(plain.getBytes(StandardCharsets.ISO_8859_1));
    return new Transfer(both.toByteArray(), false);
  }

  private static Transfer ofAlphabet(String block) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean cut = false;
    for (String run : block.split("=+")) {
      StringBuilder letters = new StringBuilder();
      run.chars().filter(c -> isLetter((char) c)).forEach(c -> letters.append((char) c));
      cut = letters.length() % UNIT == 1;
      letters.setLength(letters.length() - (cut ? 1 : 0));
      bytes.writeBytes(Base64.getDecoder().decode(letters.toString()));
    }
    return new Transfer(bytes.toByteArray(), cut);
  }
}
