package cn.baoshen.rendering;

import cn.baoshen.workbook.PartNames;
import cn.baoshen.workbook.Repacked;
import cn.baoshen.workbook.Unlocked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
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
    return open(bytes, false);
  }

  /** The same, packed anew before it is opened: for one that a library stumbles over. */
  static Optional<Workbook> repaired(byte[] bytes) {
    return open(bytes, true);
  }

  private static Optional<Workbook> open(byte[] bytes, boolean anew) {
    try {
      byte[] plain = Unlocked.of(bytes);
      return switch (look(plain)) {
        case USUAL -> anew ? repacked(plain) : opened(plain);
        case ODD -> repacked(plain);
        case OLD -> anew ? Optional.empty() : opened(plain);
        case NONE -> Optional.empty();
      };
    } catch (IOException | RuntimeException notOurs) {
      LOG.info("a file that cannot be annotated: {}", notOurs.toString());
      return Optional.empty();
    }
  }

  private static Optional<Workbook> repacked(byte[] bytes) throws IOException {
    Optional<byte[]> anew = Repacked.of(bytes, LARGEST);
    return anew.isPresent() ? opened(anew.get()) : Optional.empty();
  }

  private static Optional<Workbook> opened(byte[] bytes) throws IOException {
    Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes));
    if (book instanceof XSSFWorkbook modern && !isWhole(modern)) {
      modern.getPackage().revert();
      return Optional.empty();
    }
    return Optional.of(book);
  }

  /** A sheet whose part a library does not find would be gone from the copy in silence. */
  private static boolean isWhole(XSSFWorkbook book) {
    int named = book.getCTWorkbook().getSheets().sizeOfSheetArray();
    return !book.isMacroEnabled() && book.getNumberOfSheets() == named;
  }

  /** What a file looks like, told before it is opened. */
  private enum Look {
    USUAL,
    /** A package that a library would misread, or write with parts of two names. */
    ODD,
    /** A binary workbook. */
    OLD,
    /** No workbook, or too large a one. */
    NONE
  }

  private static Look look(byte[] bytes) {
    if (!isZip(bytes)) {
      return isOld(bytes) && bytes.length <= LARGEST_OLD ? Look.OLD : Look.NONE;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      return look(zip);
    } catch (IOException noStream) {
      // Only the directory of such a zip tells where its parts end.
      return Look.ODD;
    }
  }

  private static Look look(ZipInputStream zip) throws IOException {
    boolean usual = true;
    long left = LARGEST;
    byte[] buffer = new byte[1 << 16];
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      usual &= PartNames.isUsual(part.getName());
      for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
        left -= read;
        if (left < 0) {
          return Look.NONE;
        }
      }
    }
    return usual ? Look.USUAL : Look.ODD;
  }

  /** True for what begins as workbooks do. */
  static boolean isOne(byte[] bytes) {
    return isZip(bytes) || isOld(bytes);
  }

  private static boolean isOld(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }
}
