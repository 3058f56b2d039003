package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.rendering.words.DocumentTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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

  /** Writes the form into an empty workbook and gives its bytes. */
  static byte[] write(Workbook book, Form form, int year, WorkbookContents contents) {
    try {
      WorkbookStyles styles = new WorkbookStyles(book);
      styles.beUsual();
      sign(book);
      new WorkbookGuide(book.createSheet(DocumentTexts.say("guide.name")), styles)
          .write(form, year);
      Map<String, String> written = new HashMap<>();
      for (Sheet sheet : form.sheets()) {
        String name = WorkbookUtil.createSafeSheetName(sheet.name());
        new WorkbookSheet(form, sheet, book.createSheet(name), styles, written, year)
            .write(WorkbookPlan.of(form, sheet, contents, year));
      }
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
}
