package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML part, as long as no piece of markup in it is longer than any real one: a
 * parser keeps a whole tag or comment in memory, while text passes it in pieces.
 */
final class MarkupLimit extends FilterInputStream {
  private static final int LONGEST = 256 * 1024;

  private int inMarkup = -1;
  private int quote;

  /** What must stand twice before the end of a comment or a CDATA section; 0 for a plain tag. */
  private int closer;

  private int last;
  private int lastButOne;

  MarkupLimit(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      see(next);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    for (int i = from; i < from + n; i++) {
      see(bytes[i] & 0xFF);
    }
    return n;
  }

  private void see(int next) throws UnreadableFile {
    if (inMarkup < 0) {
      inMarkup = next == '<' ? 0 : -1;
      closer = 0;
      quote = 0;
      return;
    }
    if (++inMarkup > LONGEST) {
      throw new UnreadableFile("workbook-corrupt");
    }
    inside(next);
    lastButOne = last;
    last = next;
  }

  private void inside(int next) {
    if (inMarkup == 2 && last == '!') {
      closer = next == '[' ? ']' : '-';
    }
    if (quote != 0) {
      quote = next == quote ? 0 : quote;
    } else if (closer == 0 && (next == '"' || next == '\'')) {
      quote = next;
    } else if (next == '>' && (closer == 0 || last == closer && lastButOne == closer)) {
      inMarkup = -1;
    }
  }
}
