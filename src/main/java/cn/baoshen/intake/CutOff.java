package cn.baoshen.intake;

import cn.baoshen.intake.file.FileKind;
import cn.baoshen.intake.xls.CompoundSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The signs that not all of a file has come so far. */
final class CutOff {
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int DIRECTORY_END = 0x06054b50;

  /** So many zeros in a row are in no packed part, and in no text at all. */
  private static final int GAP = 64;

  private static final int GAP_OF_TEXT = 8;

  private static final String CORRUPT = "workbook-corrupt";

  /** What the files begin with that are looked into. */
  private static final List<String> BEGINNINGS =
      List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

  private CutOff() {}

  /**
   * True when these bytes look as if more were to come.
   *
   * @param reason why they cannot be taken as a report; empty when they can
   */
  static boolean looksSo(byte[] bytes, String reason) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.OLE2
        ? CompoundSize.of(bytes) > bytes.length || XlsGap.in(bytes)
        : !reason.isEmpty() && isPart(kind, bytes, reason.equals(CORRUPT));
  }

  private static boolean isPart(FileKind kind, byte[] bytes, boolean corrupt) {
    return switch (kind) {
      case JSON -> endsWithin(bytes) || hasGap(bytes, GAP_OF_TEXT);
      case PACKED -> !hasDirectory(bytes) || corrupt && hasGap(bytes, GAP);
      default -> isUnwritten(bytes) || isBeginning(bytes);
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

  /** True where so many zeros are: some programs make a file as long as it will be at first. */
  static boolean hasGap(byte[] bytes, int length) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros = b == 0 ? zeros + 1 : 0;
      if (zeros == length) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnwritten(byte[] bytes) {
    int first = Math.min(bytes.length, GAP);
    return bytes.length > 0 && hasGap(Arrays.copyOf(bytes, first), first);
  }

  private static boolean isBeginning(byte[] bytes) {
    String all = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    return bytes.length > 0 && BEGINNINGS.stream().anyMatch(start -> start.startsWith(all));
  }
}
