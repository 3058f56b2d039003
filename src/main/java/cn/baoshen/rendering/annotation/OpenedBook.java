package cn.baoshen.rendering.annotation;

import cn.baoshen.workbook.PartNames;
import cn.baoshen.workbook.Repacked;
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

/** Opens a unit's workbook as a whole; whether memory can hold it was asked before. */
final class OpenedBook {
  private static final Logger LOG = LoggerFactory.getLogger(OpenedBook.class);

  /** Unpacked. */
  private static final long LARGEST = 100L << 20;

  static {
    // Styles of real workbooks are packed a hundredfold: what counts is how large they unpack.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private OpenedBook() {}

  /** The workbook; empty for bytes that are none, are locked or carry macros. */
  static Optional<Workbook> open(byte[] bytes) {
    return open(bytes, false);
  }

  /** The same, packed anew before it is opened: for one that a library stumbles over. */
  static Optional<Workbook> repaired(byte[] bytes) {
    return open(bytes, true);
  }

  private static Optional<Workbook> open(byte[] bytes, boolean anew) {
    try {
      return switch (look(bytes)) {
        case USUAL -> anew ? repacked(bytes) : opened(bytes);
        case ODD -> repacked(bytes);
        case OLD -> anew ? Optional.empty() : opened(bytes);
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
    /** No workbook. */
    NONE
  }

  private static Look look(byte[] bytes) {
    if (!isZip(bytes)) {
      return isOld(bytes) ? Look.OLD : Look.NONE;
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
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      usual &= PartNames.isUsual(part.getName());
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
