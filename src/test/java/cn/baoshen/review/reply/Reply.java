package cn.baoshen.review.reply;

import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One row of {@code replies.yaml}: what a person writes with which program, and what it means.
 *
 * @param form plain, page, or both as alternatives
 * @param clear true when a person would think the words clear, although they are not counted
 */
record Reply(
    Client client,
    String form,
    String charset,
    String declared,
    String encoding,
    boolean enclosed,
    String says,
    Meaning means,
    String notes,
    String because,
    boolean clear) {

  static List<Reply> all() {
    try (InputStream in = Reply.class.getResourceAsStream("/replies/replies.yaml")) {
      return new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Understanding expected() {
    return new Understanding(means, or(notes, ""), because);
  }

  MimeMessage mail() {
    String content =
        switch (or(form, "plain")) {
          case "plain" -> plain();
          case "page" -> page();
          case "both" -> Mails.multipart("alternative", plain(), page());
          default -> throw new IllegalArgumentException(form);
        };
    return Mails.person(enclosed ? Mails.multipart("mixed", content, ENCLOSURE) : content);
  }

  private String plain() {
    return part("text/plain", client.plain(says));
  }

  private String page() {
    return part("text/html", client.page(says));
  }

  private String part(String type, String text) {
    String bytes = or(charset, "UTF-8");
    return Mails.part(
        type, text, bytes, declared == null ? bytes : declared, or(encoding, "base64"));
  }

  private static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static final String ENCLOSURE =
      "Content-Type: text/plain; name=\"notes.txt\"\nContent-Disposition: attachment;"
          + " filename=\"notes.txt\"\n\nreturn, this is enclosed and never read\n";

  @Override
  public String toString() {
    return client
        + " "
        + or(form, "plain")
        + " "
        + or(charset, "UTF-8")
        + ": "
        + says
        + " -> "
        + means;
  }
}
