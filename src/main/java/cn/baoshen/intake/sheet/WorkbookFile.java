package cn.baoshen.intake.sheet;

import cn.baoshen.intake.file.FileKind;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import cn.baoshen.intake.xls.XlsReader;
import cn.baoshen.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.util.List;

/** The sheets of a workbook's bytes, or the reason why they are none. */
final class WorkbookFile {
  private WorkbookFile() {}

  static List<SheetCells> read(byte[] bytes) throws UnreadableFile {
    FileKind kind = FileKind.of(bytes);
    if (kind == FileKind.OTHER) {
      throw FileKind.refusal(bytes);
    }
    if (bytes.length > WorkbookLimits.MOST_BYTES) {
      throw new UnreadableFile(
          "file-too-large", bytes.length, WorkbookLimits.MOST_BYTES / (1024 * 1024));
    }
    try {
      return kind == FileKind.OLE2 ? XlsReader.read(bytes) : XlsxReader.read(bytes);
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Bytes that a library stumbles over are broken bytes, in whatever way it stumbles.
      throw new UnreadableFile("workbook-corrupt");
    }
  }
}
