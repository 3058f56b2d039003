package cn.baoshen.intake.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as UTF-8 text, strictly; a byte order mark is accepted and dropped. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** The text of the bytes, or the reason why they are none. */
  static CharBuffer text(byte[] bytes) throws UnreadableFile {
    if (looksLikeUtf16(bytes)) {
      throw new UnreadableFile("not-utf-8", "UTF-16");
    }
    CharBuffer text = decoded(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      throw new UnreadableFile("not-utf-8", guess(bytes));
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

  private static String guess(byte[] bytes) {
    return decoded(bytes, Charset.forName("GB18030")) == null ? "?" : "GBK";
  }

  private static @Nullable CharBuffer decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
