package cn.baoshen.review.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mails as bytes, the way they come over the wire. */
public final class Mails {
  static final String LETTER_ID = "review-czj-2024-r2@czj.example";
  static final String HEADERS =
      """
      Return-Path: <li@czj.example>
      From: =?UTF-8?B?5p2O5Zub?= <Li@czj.example>
      To: baoshen@czj.example
      Subject: Re: [czj-2024-r2]
      Message-ID: <reply-1@czj.example>
      In-Reply-To: <%s>
      References: <first@czj.example> <%s>
      Date: Wed, 5 Mar 2025 10:30:00 +0800
      MIME-Version: 1.0
      """
          .formatted(LETTER_ID, LETTER_ID);

  private Mails() {}

  /** A mail from what stands in a string; every character is one byte. */
  public static MimeMessage of(String raw) {
    return of(
        raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  public static MimeMessage of(byte[] raw) {
    try {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A person's mail with these headers of content and this body. */
  public static MimeMessage person(String contentAndBody) {
    return of(HEADERS + contentAndBody);
  }

  /** A part of text: its headers and its encoded body. */
  static String part(String type, String text, String charset, String declared, String encoding) {
    return "Content-Type: "
        + type
        + (declared.isEmpty() ? "" : "; charset=" + declared)
        + "\nContent-Transfer-Encoding: "
        + encoding
        + "\n\n"
        + encoded(text.replace("\n", "\r\n").getBytes(Charset.forName(charset)), encoding)
        + "\n";
  }

  public static String multipart(String kind, String... parts) {
    String seam = "=_" + kind + "_seam";
    StringBuilder all =
        new StringBuilder("Content-Type: multipart/" + kind + "; boundary=\"" + seam + "\"\n\n");
    for (String part : parts) {
      all.append("--").append(seam).append('\n').append(part).append('\n');
    }
    return all.append("--").append(seam).append("--\n").toString();
  }

  private static String encoded(byte[] bytes, String encoding) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (var encoder = MimeUtility.encode(out, encoding)) {
        encoder.write(bytes);
      }
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
