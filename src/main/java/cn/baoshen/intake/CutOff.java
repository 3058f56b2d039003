package cn.baoshen.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The signs that only the beginning of a file has come so far. */
final class CutOff {
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int DIRECTORY_END = 0x06054b50;

  private static final int LOOKED_AT = 4096;

  private CutOff() {}

  /** True when these bytes of a file that cannot be read look as if more were to come. */
  static boolean looksSo(byte[] bytes) {
    return switch (FileKind.of(bytes)) {
      case JSON -> endsWithin(bytes);
      case PACKED -> !hasDirectory(bytes);
      case OLE2 -> CompoundSize.of(bytes) > bytes.length;
      default -> isUnwritten(bytes);
    };
  }

  /** True when the document ends before what it opened is closed. */
  private static boolean endsWithin(byte[] bytes) {
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '"') {
        text = !text;
      } else if (text) {
        i += b == '\\' ? 1 : 0;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
    }
    return text || depth > 0;
  }

  /** A zip ends with its directory, and with a record that says where that begins. */
  private static boolean hasDirectory(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = Math.max(0, bytes.length - END_RECORD - LONGEST_COMMENT);
    for (int at = bytes.length - END_RECORD; at >= first; at--) {
      if (buffer.getInt(at) == DIRECTORY_END) {
        return true;
      }
    }
    return false;
  }

  /** Some programs make a file as long as it will be before they write into it. */
  private static boolean isUnwritten(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes.length > 0;
  }
}
