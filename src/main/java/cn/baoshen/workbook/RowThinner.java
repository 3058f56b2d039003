package cn.baoshen.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a part with fewer empty rows and cells, if it is a worksheet; any other part as it
 * is. What says where it stands may go from anywhere, what counts on its neighbours only from the
 * end.
 */
final class RowThinner extends InputStream {
  /** Of each sheet the first stay: a form's own lines and frames are among them. */
  private static final int KEPT_CELLS = 5_000;

  private static final int KEPT_ROWS = 2_000;

  private static final int MOST_CELLS = 16_384;
  private static final long MOST_TEXT = 8 << 20;

  private final Tags tags;
  private byte[] ready = {};
  private int at;

  /** The tag that opened the row under way; empty between rows. */
  private String row = "";

  private final List<SheetCellText> cells = new ArrayList<>();
  private int number;
  private int written;
  private long text;
  private int emptyCells;
  private int emptyRows;
  private long dropped;

  RowThinner(InputStream part) {
    tags = new Tags(part);
  }

  /** Rows and cells that were left out so far. */
  long dropped() {
    return dropped;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (at == ready.length) {
      String next = next();
      if (next == null) {
        return -1;
      }
      ready = next.getBytes(StandardCharsets.ISO_8859_1);
      at = 0;
    }
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, from, count);
    at += count;
    return count;
  }

  /** The next piece to be written, which may be empty; null at the end. */
  private @Nullable String next() throws IOException {
    String piece = tags.next();
    if (piece == null) {
      return row.isEmpty() ? null : flush();
    }
    if (!row.isEmpty()) {
      return inRow(piece);
    }
    if (Tags.opens(piece, "row")) {
      return begin(piece);
    }
    return piece;
  }

  private String begin(String tag) {
    String stated = Tags.attribute(tag, "r");
    number = stated == null ? number + 1 : parsed(stated);
    row = tag;
    return tag.endsWith("/>") ? flush() : "";
  }

  /** An odd number is for the reader of the workbook to find fault with. */
  private int parsed(String stated) {
    return stated.matches("[0-9]{1,7}") ? Integer.parseInt(stated) : number + 1;
  }

  private String inRow(String piece) throws IOException {
    if (Tags.opens(piece, "c")) {
      cells.add(new SheetCellText(piece));
      require(cells.size() <= MOST_CELLS);
    } else if (Tags.closes(piece, "row")) {
      return flush();
    } else if (!cells.isEmpty()) {
      cells.get(cells.size() - 1).add(piece);
      require((text += piece.length()) <= MOST_TEXT);
    }
    return "";
  }

  private static void require(boolean usual) throws IOException {
    if (!usual) {
      throw new IOException("no row of a worksheet");
    }
  }

  private String flush() {
    thin();
    String whole = row.endsWith("/>") ? row : row + String.join("", texts()) + end();
    boolean empty = cells.isEmpty();
    boolean goes = empty && ++emptyRows > KEPT_ROWS;
    dropped += goes ? 1 : 0;
    String numbered = goes ? "" : numbered(whole);
    written = goes ? written : number;
    row = "";
    text = 0;
    cells.clear();
    return numbered;
  }

  private String end() {
    int colon = row.indexOf(':');
    int name = row.indexOf("row");
    return "</" + (colon > 0 && colon < name ? row.substring(1, name) : "") + "row>";
  }

  /** A row that counted on one that is gone says where it stands. */
  private String numbered(String whole) {
    if (written == number - 1 || Tags.attribute(row, "r") != null) {
      return whole;
    }
    int name = row.indexOf("row") + "row".length();
    return whole.substring(0, name) + " r=\"" + number + "\"" + whole.substring(name);
  }

  private void thin() {
    boolean free = true;
    for (int i = cells.size() - 1; i >= 0; i--) {
      SheetCellText cell = cells.get(i);
      emptyCells += cell.isEmpty() ? 1 : 0;
      if (free && cell.isEmpty() && emptyCells > KEPT_CELLS) {
        cells.remove(i);
        dropped++;
      } else {
        free = cell.isPlaced();
      }
    }
  }

  private List<String> texts() {
    return cells.stream().map(SheetCellText::text).toList();
  }

  /** One cell as it is written. */
  private static final class SheetCellText {
    private final StringBuilder text;
    private final boolean placed;
    private boolean empty = true;

    SheetCellText(String tag) {
      text = new StringBuilder(tag);
      placed = Tags.attribute(tag, "r") != null;
    }

    void add(String piece) {
      text.append(piece);
      empty &= piece.isBlank() || Tags.closes(piece, "c");
    }

    boolean isEmpty() {
      return empty;
    }

    boolean isPlaced() {
      return placed;
    }

    String text() {
      return text.toString();
    }
  }
}
