package cn.baoshen.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a unit's workbook as a whole, if it is one that memory can hold. */
final class OpenedBook {
  private static final Logger LOG = LoggerFactory.getLogger(OpenedBook.class);

  /** Unpacked; a workbook in memory takes some fifteen times as much. */
  private static final long LARGEST = 24L << 20;

  private static final long LARGEST_OLD = 10L << 20;

  static {
    // Styles of real workbooks are packed a hundredfold: what counts is how large they unpack.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private OpenedBook() {}

  /** The workbook; empty for bytes that are none, are locked, carry macros or are too large. */
  static Optional<Workbook> open(byte[] bytes) {
    try {
      return isBounded(bytes) ? opened(bytes) : Optional.empty();
    } catch (IOException | RuntimeException notOurs) {
      LOG.info("a file that cannot be annotated: {}", notOurs.toString());
      return Optional.empty();
    }
  }

  private static Optional<Workbook> opened(byte[] bytes) throws IOException {
    Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes));
    if (book instanceof XSSFWorkbook modern && modern.isMacroEnabled()) {
      book.close();
      return Optional.empty();
    }
    return Optional.of(book);
  }

  private static boolean isBounded(byte[] bytes) throws IOException {
    if (!isZip(bytes)) {
      return isOld(bytes) && bytes.length <= LARGEST_OLD;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      long left = LARGEST;
      byte[] buffer = new byte[1 << 16];
      while (left >= 0 && zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0 && left >= 0; read = zip.read(buffer)) {
          left -= read;
        }
      }
      return left >= 0;
    }
  }

  private static boolean isOld(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
  }

  static boolean isZip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }
}
