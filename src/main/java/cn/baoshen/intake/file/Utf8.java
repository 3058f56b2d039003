package cn.baoshen.intake.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as UTF-8 text, strictly; a byte order mark is accepted and dropped. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_CUT = 3;

  private Utf8() {}

  /** The text of the bytes, or the reason why they are none. */
  static CharBuffer text(byte[] bytes) throws UnreadableFile {
    if (looksLikeUtf16(bytes)) {
      throw new UnreadableFile("not-utf-8", "UTF-16");
    }
    CharBuffer text = decoded(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = cutOff(bytes);
    }
    if (text == null) {
      throw isOf(bytes, "GB18030")
          ? new UnreadableFile("not-utf-8", "GBK")
          : new UnreadableFile("not-utf-8-unknown");
    }
    boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
    return marked ? text.subSequence(1, text.length()) : text;
  }

  /** A zero byte has no place in JSON, but every second byte of plain UTF-16 is one. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    if (first == 0xFEFF || first == 0xFFFE) {
      return true;
    }
    return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
  }

  /** The text before a character of which only the first bytes are there; null when it is none. */
  private static @Nullable CharBuffer cutOff(byte[] bytes) {
    int lead = bytes.length - 1;
    int first = Math.max(0, bytes.length - LONGEST_CUT);
    while (lead > first && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (lead < first || (bytes[lead] & 0xFF) < 0xC2 || hasCharacter(bytes, lead)) {
      return null;
    }
    CharBuffer before = decoded(Arrays.copyOf(bytes, lead), StandardCharsets.UTF_8);
    return before == null ? null : CharBuffer.wrap((before.toString() + REPLACEMENT).toCharArray());
  }

  private static boolean hasCharacter(byte[] bytes, int lead) {
    int c = bytes[lead] & 0xFF;
    int length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return c > 0xF4 || bytes.length - lead >= length;
  }

  private static boolean isOf(byte[] bytes, String charset) {
    return decoded(bytes, Charset.forName(charset)) != null;
  }

  private static @Nullable CharBuffer decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
