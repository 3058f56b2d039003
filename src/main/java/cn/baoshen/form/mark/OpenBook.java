package cn.baoshen.form.mark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The bytes of an official workbook, opened. */
public final class OpenBook {
  private static final int LARGEST = 10 * 1024 * 1024;

  private OpenBook() {}

  public static Optional<XSSFWorkbook> of(byte[] bytes, String name, BookMistakes mistakes) {
    if (bytes.length > LARGEST) {
      mistakes.add(name, "too-large");
      return Optional.empty();
    }
    try {
      return Optional.of(SharedTexts.in(new XSSFWorkbook(new ByteArrayInputStream(bytes))));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | org.apache.poi.EmptyFileException
        | org.apache.poi.UnsupportedFileFormatException e) {
      mistakes.add(name, "no-workbook");
      return Optional.empty();
    }
  }
}
