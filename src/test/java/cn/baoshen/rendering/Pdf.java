package cn.baoshen.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

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

  /** Each letter of a page with its place and size. */
  static List<TextPosition> letters(byte[] pdf, int page) {
    List<TextPosition> letters = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              letters.add(text);
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(document);
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
