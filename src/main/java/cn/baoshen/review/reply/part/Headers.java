package cn.baoshen.review.reply.part;

import cn.baoshen.review.reply.text.CleanText;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headers of a mail or a part, read kindly: what cannot be read is absent. */
public final class Headers {
  private static final int MOST = 200_000;
  private static final int ENOUGH = 20_000;
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?]{0,10})?\\?([bBqQ])\\?([^?]{0,2000})\\?=\\s*");

  private Headers() {}

  public static List<String> all(Part part, String name) {
    try {
      String[] lines = part.getHeader(name);
      return lines == null ? List.of() : List.of(lines).stream().map(Headers::bounded).toList();
    } catch (MessagingException | RuntimeException e) {
      return List.of();
    }
  }

  public static String first(Part part, String name) {
    return all(part, name).stream().findFirst().orElse("");
  }

  /** Decoded, on one line. */
  public static String text(Part part, String name, int most) {
    String line = first(part, name);
    String beginning = line.substring(0, Math.min(line.length(), ENOUGH));
    return CleanText.line(decoded(raw(MimeUtility.unfold(beginning))), most);
  }

  private static String bounded(String line) {
    return line.length() <= MOST ? line : line.substring(0, MOST);
  }

  // Headers are read byte by byte; what was not encoded may be UTF-8 or GB18030.
  public static String raw(String header) {
    return header.chars().allMatch(c -> c < 256)
        ? Charsets.decode(header.getBytes(StandardCharsets.ISO_8859_1), null)
        : header;
  }

  /** Neighbours of one charset are joined before decoding: a character may be cut between them. */
  public static String decoded(String header) {
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    @Nullable String charset = null;
    int end = 0;
    Matcher m = ENCODED.matcher(header);
    while (m.find()) {
      if (m.start() > end || !m.group(1).equalsIgnoreCase(charset)) {
        text.append(Charsets.decode(run.toByteArray(), charset)).append(header, end, m.start());
        run.reset();
      }
      charset = m.group(1);
      run.writeBytes(bytes(m.group(2), m.group(3)));
      end = m.end();
    }
    text.append(Charsets.decode(run.toByteArray(), charset));
    return text.append(header.substring(end)).toString();
  }

  private static byte[] bytes(String encoding, String word) {
    byte[] ascii =
        word.replace('_', encoding.equalsIgnoreCase("q") ? ' ' : '_')
            .getBytes(StandardCharsets.ISO_8859_1);
    String name = encoding.equalsIgnoreCase("q") ? "quoted-printable" : "base64";
    try (var in = MimeUtility.decode(new java.io.ByteArrayInputStream(ascii), name)) {
      return in.readAllBytes();
    } catch (MessagingException | IOException | RuntimeException broken) {
      return ascii;
    }
  }
}
