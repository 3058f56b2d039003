package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.UnreadableFile;
import java.io.IOException;

/** What a zip holds, told by the names of its parts. */
public final class PackedKind {
  private static final String MANIFEST = "META-INF/manifest.xml";

  private PackedKind() {}

  /** Goes on with a plain xlsx workbook alone; anything else is refused by its own name. */
  public static void requireWorkbook(PackedWorkbook zip) throws IOException {
    if (zip.has("xl/workbook.bin")) {
      throw new UnreadableFile("file-xlsb");
    }
    if (zip.hasLike("vbaProject") || zip.hasLike("xl/macrosheets/") || declaresMacros(zip)) {
      throw new UnreadableFile("file-macros");
    }
    String main = WorkbookParts.main(zip);
    if (!zip.has(main) || !main.equals(WorkbookParts.USUAL_MAIN) && isOther(zip)) {
      throw new UnreadableFile(other(zip));
    }
  }

  private static String other(PackedWorkbook zip) throws IOException {
    if (zip.has("mimetype")) {
      return text(zip, "mimetype").contains("spreadsheet") ? "file-ods" : "file-other-office";
    }
    if (isOther(zip)) {
      return "file-other-office";
    }
    if (zip.hasLike(".iwa") || zip.has("Index.zip")) {
      return "file-iwork";
    }
    if (zip.has("uof.xml")) {
      return "file-uof";
    }
    return isUnnamedSheet(zip) ? "file-ods" : "file-archive";
  }

  /** An OpenDocument that a program packed anew without the part that says what it is. */
  private static boolean isUnnamedSheet(PackedWorkbook zip) throws IOException {
    return zip.has(MANIFEST) && text(zip, MANIFEST).contains("opendocument.spreadsheet");
  }

  private static boolean isOther(PackedWorkbook zip) {
    return zip.has("word/document.xml") || zip.has("ppt/presentation.xml") || zip.has("mimetype");
  }

  private static boolean declaresMacros(PackedWorkbook zip) throws IOException {
    return zip.has("[Content_Types].xml")
        && text(zip, "[Content_Types].xml").contains("macroEnabled");
  }

  private static String text(PackedWorkbook zip, String part) throws IOException {
    return zip.start(part, 64 * 1024);
  }
}
