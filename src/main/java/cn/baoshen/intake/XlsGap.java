package cn.baoshen.intake;

import cn.baoshen.intake.xls.XlsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The signs that pieces of a binary workbook are not written yet: its records have no sum of their
 * own, so that what is missing in the middle would be read as cells left empty.
 */
final class XlsGap {
  private static final int SECTOR = 512;
  private static final int HEAD = 4;

  private static final int BEGIN = 0x809;
  private static final int END = 0x0A;
  private static final int SHEET = 0x85;
  private static final int CONTINUED = 0x3C;

  /** What printers, pictures and drawings keep for themselves may well be zeros. */
  private static final Set<Integer> FOREIGN = Set.of(0x4D, 0x5D, 0x7F, 0xE9, 0xEB, 0xEC, 0xED);

  private final ByteBuffer records;
  private int depth;
  private int ended;
  private int sheets;
  private int kind;

  private XlsGap(byte[] stream) {
    records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** True when this OLE2 file has such gaps. */
  static boolean in(byte[] bytes) {
    try {
      XlsReader.requireHonestHeader(bytes);
      return isIn(bytes);
    } catch (IOException | RuntimeException unreadable) {
      return CutOff.hasGap(bytes, SECTOR);
    }
  }

  private static boolean isIn(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        return root.isEmpty();
      }
      try (DocumentInputStream in =
          root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
        return new XlsGap(in.readNBytes(bytes.length)).isThere();
      }
    }
  }

  private boolean isThere() {
    while (!isDone() && records.remaining() >= HEAD) {
      int sid = Short.toUnsignedInt(records.getShort());
      int length = Short.toUnsignedInt(records.getShort());
      if (sid == 0 || length > records.remaining() || isEmpty(sid, length)) {
        return true;
      }
      count(sid);
      records.position(records.position() + length);
    }
    return !isDone();
  }

  private boolean isDone() {
    return depth == 0 && ended > sheets;
  }

  private void count(int sid) {
    switch (sid) {
      case BEGIN -> depth++;
      case END -> ended += --depth == 0 ? 1 : 0;
      case SHEET -> sheets++;
      default -> {
        return;
      }
    }
  }

  private boolean isEmpty(int sid, int length) {
    kind = sid == CONTINUED ? kind : sid;
    byte[] data = new byte[length];
    records.get(records.position(), data);
    return !FOREIGN.contains(kind) && CutOff.hasGap(data, SECTOR);
  }
}
