package cn.baoshen.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How much markup the bytes of a part hold, counted byte by byte, whatever their encoding: nothing
 * is parsed, so that nothing can be too deep, too long or too broken.
 */
final class MarkupCount {
  private static final int CHUNK = 1 << 16;

  /** Of these each costs a library as much time as there are others. */
  private static final Set<String> SLOW = Set.of("hyperlink", "comment");

  /** What may be left out where it is empty. */
  private static final Set<String> ROWS = Set.of("row", "c");

  private static final int LONGEST_NAME = 9;
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  private long bytes;
  private long elements;
  private long attributes;
  private long slow;
  private long rows;
  private final byte[] name = new byte[LONGEST_NAME + 1];
  private int named = -1;
  private boolean opening;
  private boolean inTag;
  private int quote;

  /**
   * Counts a part, of which no more than so many bytes are looked at, and no more than so many
   * elements that are neither rows nor cells.
   */
  void add(InputStream part, long most, long mostElements) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
      bytes += read;
      if (bytes > most) {
        throw new IOException("too large");
      }
      for (int i = 0; i < read; i++) {
        see(chunk[i]);
      }
      if (elements - rows > mostElements) {
        throw new IOException("too much markup");
      }
    }
  }

  /** A sign of less always begins a tag: within a value it must be written otherwise. */
  private void see(byte next) {
    if (next == '<') {
      opening = true;
      inTag = false;
      quote = 0;
    } else if (opening && next != 0) {
      opening = false;
      inTag = next != '/' && next != '?' && next != '!';
      elements += inTag ? 1 : 0;
      named = inTag ? 0 : -1;
      inName(next);
    } else if (inTag && next != 0) {
      inName(next);
      inTag(next);
    }
  }

  private void inName(byte next) {
    if (named < 0) {
      return;
    }
    if (next == ':') {
      named = 0;
    } else if (next <= ' ' && next >= 0 || next == '/' || next == '>') {
      named();
      named = -1;
    } else {
      name[Math.min(named, LONGEST_NAME)] = next;
      named = Math.min(named + 1, LONGEST_NAME + 1);
    }
  }

  /** Only names of these lengths are worth a look. */
  private void named() {
    if (named == 1 || named == 3 || named == 7 || named == 9) {
      String whole = new String(name, 0, named, LATIN);
      slow += SLOW.contains(whole) ? 1 : 0;
      rows += ROWS.contains(whole) ? 1 : 0;
    }
  }

  private void inTag(byte next) {
    if (quote != 0) {
      quote = next == quote ? 0 : quote;
    } else if (next == '"' || next == '\'') {
      quote = next;
      attributes++;
    } else if (next == '>') {
      inTag = false;
    }
  }

  long bytes() {
    return bytes;
  }

  /** Elements of which a workbook may have few. */
  long slow() {
    return slow;
  }

  long elements() {
    return elements;
  }

  long attributes() {
    return attributes;
  }
}
