package cn.baoshen.review.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A header's text as RFC 2047 encoded words, one a line; plain ASCII too, so that nothing in it can
 * pass for an encoded word of its own.
 */
final class EncodedWords {
  // 39 bytes are 52 characters of Base64: with its frame and "Subject: " a line stays within 76.
  private static final int MOST_BYTES = 39;

  private EncodedWords() {}

  static String of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int room = MOST_BYTES;
    for (int c : text.codePoints().toArray()) {
      String character = Character.toString(c);
      int bytes = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > room) {
        words.add(encoded(word));
        word.setLength(0);
        room = MOST_BYTES;
      }
      word.append(character);
      room -= bytes;
    }
    words.add(encoded(word));
    return String.join("\r\n ", words);
  }

  private static String encoded(CharSequence word) {
    byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }
}
