package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.model.Report;
import cn.baoshen.rendering.words.DocumentTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.TransformerFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A form as a workbook: the start page, then one worksheet for each sheet of the form. */
public final class FormBook {
  private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

  static {
    // POI asks for one with each part it saves, and would search the whole class path each time.
    if (System.getProperty(TRANSFORMER) == null) {
      System.setProperty(TRANSFORMER, TransformerFactory.newDefaultInstance().getClass().getName());
    }
  }

  private FormBook() {}

  /**
   * The workbook that a unit fills in, as {@code .xlsx}: official layout, hints and limits at each
   * cell, labels protected without a password. The same form and year give the same bytes.
   *
   * @param year the year that labels speak of
   */
  public static byte[] blank(Form form, int year) {
    return form.book() == null
        ? write(new XSSFWorkbook(), form, year, WorkbookContents.blank(form, year))
        : official(form, null, year);
  }

  /** The same with the values of a report typed in. */
  public static byte[] xlsx(Form form, Report report, int year) {
    return form.book() == null
        ? write(new XSSFWorkbook(), form, year, WorkbookContents.of(report))
        : official(form, report, year);
  }

  private static byte[] official(Form form, @Nullable Report report, int year) {
    XSSFWorkbook book = OfficialWorkbook.of(form, report, year);
    try {
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(book);
    }
  }

  /** The same as {@code .xls}, as older programs write it. */
  public static byte[] xls(Form form, Report report, int year) {
    return write(new HSSFWorkbook(), form, year, WorkbookContents.of(report));
  }

  /** Writes the form into an empty workbook and gives its bytes. */
  private static byte[] write(Workbook book, Form form, int year, WorkbookContents contents) {
    try {
      WorkbookStyles styles = new WorkbookStyles(book);
      styles.beUsual();
      sign(book);
      new WorkbookGuide(book.createSheet(DocumentTexts.say("guide.name")), styles)
          .write(form, year);
      Map<String, String> written = new HashMap<>();
      WorkbookFormulas formulas = new WorkbookFormulas(form);
      for (Sheet sheet : form.sheets()) {
        String name = WorkbookUtil.createSafeSheetName(sheet.name());
        new WorkbookSheet(form, sheet, book.createSheet(name), styles, written, formulas, year)
            .write(WorkbookPlan.of(form, sheet, contents, year));
      }
      formulas.write();
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(book);
    }
  }

  /** Says who made it and not when, so that it is the same when made again. */
  public static void sign(Workbook book) {
    if (book instanceof XSSFWorkbook modern) {
      POIXMLProperties.CoreProperties said = modern.getProperties().getCoreProperties();
      said.setCreator(DocumentTexts.say("mark.author"));
      said.getUnderlyingProperties().setCreatedProperty(Optional.empty());
    }
  }

  /** Closing a new workbook would save it once more. */
  private static void discard(Workbook book) {
    if (book instanceof XSSFWorkbook modern) {
      modern.getPackage().revert();
    } else {
      IOUtils.closeQuietly(book);
    }
  }

  public static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (book instanceof XSSFWorkbook) {
      try (SteadyZip zip = new SteadyZip(out)) {
        book.write(zip);
      }
    } else {
      book.write(out);
    }
    return out.toByteArray();
  }

  /**
   * A zip whose entries carry no time of their making: made again it is the same, byte for byte.
   * POI writes into one as it is, so that a workbook is packed only once.
   */
  private static final class SteadyZip extends ZipArchiveOutputStream {
    /** The earliest that a zip can say without a field that depends on the time zone. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    SteadyZip(OutputStream out) {
      super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      entry.setTime(NEVER.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
      super.putArchiveEntry(entry);
    }
  }
}
