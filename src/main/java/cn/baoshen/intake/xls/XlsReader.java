package cn.baoshen.intake.xls;

import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import cn.baoshen.intake.xlsx.XlsxReader;
import cn.baoshen.workbook.RecordCount;
import cn.baoshen.workbook.Unlocked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The reader of OLE2 files: of binary workbooks (BIFF8), record by record, and of zipped ones that
 * lie encrypted in such a file and open without asking for a password.
 */
public final class XlsReader {
  private static final int TABLE_COUNT = 0x2C;
  private static final int HEADER = 512;

  /** One block of the allocation table speaks of this many bytes. */
  private static final int BYTES_OF_A_TABLE = 128 * 512;

  private XlsReader() {}

  public static List<SheetCells> read(byte[] bytes) throws IOException {
    requireHonestHeader(bytes);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (Unlocked.isLocked(root)) {
        return unlocked(root);
      }
      requireWorkbook(root);
      WorkbookLimits.texts(RecordCount.of(root).strings());
      XlsListener listener = new XlsListener();
      FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(listener);
      listener.formats(formats);
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(formats);
      request.addListener(formats, XlsUnseen.FILTER_MODE);
      new HSSFEventFactory().processWorkbookEvents(request, root);
      return listener.sheets();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFile("file-password");
    }
  }

  private static List<SheetCells> unlocked(DirectoryNode root) throws IOException {
    byte[] content = Unlocked.content(root).orElseThrow(() -> new UnreadableFile("file-password"));
    return XlsxReader.read(content);
  }

  /** POI takes as much memory as the header promises; a real one promises what is there. */
  public static void requireHonestHeader(byte[] bytes) throws UnreadableFile {
    if (bytes.length < HEADER) {
      throw new UnreadableFile("workbook-corrupt");
    }
    int tables = 0;
    for (int i = 3; i >= 0; i--) {
      tables = tables << 8 | bytes[TABLE_COUNT + i] & 0xFF;
    }
    if (tables < 0 || tables > bytes.length / BYTES_OF_A_TABLE + 8) {
      throw new UnreadableFile("workbook-corrupt");
    }
  }

  private static void requireWorkbook(DirectoryNode root) throws UnreadableFile {
    if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
      throw new UnreadableFile("file-macros");
    }
    if (root.hasEntryCaseInsensitive("Workbook")) {
      return;
    }
    throw new UnreadableFile(root.hasEntryCaseInsensitive("Book") ? "file-old-xls" : other(root));
  }

  private static String other(DirectoryNode root) {
    boolean office =
        root.hasEntryCaseInsensitive("WordDocument")
            || root.hasEntryCaseInsensitive("PowerPoint Document");
    return office ? "file-other-office" : "file-unknown";
  }
}
