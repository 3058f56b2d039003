package cn.baoshen.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A document as a reader sees it. */
public final class Pdf {
  private Pdf() {}

  public static String text(byte[] pdf) {
    return String.join("", pages(pdf));
  }

  /** The text without spaces and line breaks, for sentences that a cell breaks. */
  public static String run(byte[] pdf) {
    return text(pdf).replaceAll("\\s", "");
  }

  public static List<String> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
