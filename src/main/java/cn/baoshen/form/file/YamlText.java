package cn.baoshen.form.file;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a file that a person wrote, which has to be UTF-8. */
final class YamlText {
  private static final Charset WINDOWS = Charset.forName("GB18030");

  private YamlText() {}

  /** The text; null for bytes that are no UTF-8, which is noted. */
  static @Nullable String of(byte[] bytes, String file, FormMistakes mistakes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    if (decoder.decode(rest, text, true).isError()) {
      int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
      mistakes.add(Origin.line(file, line), "", reason(bytes));
      return null;
    }
    return withoutMark(text.flip().toString());
  }

  private static String reason(byte[] bytes) {
    if (bytes.length > 1
        && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
      return "encoding-utf16";
    }
    try {
      WINDOWS.newDecoder().decode(ByteBuffer.wrap(bytes));
      return "encoding-gbk";
    } catch (CharacterCodingException e) {
      return "encoding";
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
