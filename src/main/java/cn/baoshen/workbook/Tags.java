package cn.baoshen.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of an XML part in pieces: a tag each, or what stands between two. */
final class Tags {
  private static final int LONGEST_TAG = 1 << 18;
  private static final int LONGEST_TEXT = 1 << 13;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] piece = new byte[256];
  private int length;

  Tags(InputStream in) {
    this.in = in;
  }

  /** The next piece in Latin-1, a text perhaps in several; null at the end. */
  @Nullable String next() throws IOException {
    length = 0;
    int first = look();
    if (first < 0) {
      return null;
    }
    if (first == '<') {
      tag();
    } else {
      text();
    }
    return new String(piece, 0, length, StandardCharsets.ISO_8859_1);
  }

  private void text() throws IOException {
    while (length < LONGEST_TEXT && look() >= 0 && look() != '<') {
      take();
    }
  }

  private void tag() throws IOException {
    int quote = 0;
    do {
      int next = take();
      if (quote != 0) {
        quote = next == quote ? 0 : quote;
      } else if (next == '"' || next == '\'') {
        quote = next;
      } else if (next == '>') {
        return;
      }
    } while (look() >= 0 && length < LONGEST_TAG && look() != '<');
  }

  private int look() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(chunk));
    }
    return from == to ? -1 : chunk[from] & 0xFF;
  }

  private int take() throws IOException {
    if (length == piece.length) {
      piece = java.util.Arrays.copyOf(piece, 2 * length);
    }
    piece[length++] = chunk[from];
    return chunk[from++];
  }

  /** True for a tag that opens an element of this name, whatever its prefix. */
  static boolean opens(String piece, String name) {
    return piece.startsWith("<") && isNamed(piece, 1, name);
  }

  /** True for a tag that closes an element of this name. */
  static boolean closes(String piece, String name) {
    return piece.startsWith("</") && isNamed(piece, 2, name);
  }

  private static boolean isNamed(String piece, int start, String name) {
    int end = start;
    int from = start;
    while (end < piece.length() && " \t\r\n/>".indexOf(piece.charAt(end)) < 0) {
      from = piece.charAt(end) == ':' ? end + 1 : from;
      end++;
    }
    return end - from == name.length() && piece.startsWith(name, from);
  }

  /** The value of an attribute without a prefix; null when the tag has none of this name. */
  static @Nullable String attribute(String tag, String name) {
    for (int at = tag.indexOf(name, 1); at > 0; at = tag.indexOf(name, at + 1)) {
      int equals = at + name.length();
      boolean own = Character.isWhitespace(tag.charAt(at - 1)) && equals + 1 < tag.length();
      if (own && tag.charAt(equals) == '=') {
        int end = tag.indexOf(tag.charAt(equals + 1), equals + 2);
        return end < 0 ? null : tag.substring(equals + 2, end);
      }
    }
    return null;
  }
}
