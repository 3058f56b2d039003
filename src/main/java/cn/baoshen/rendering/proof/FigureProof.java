package cn.baoshen.rendering.proof;

import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.pdf.GlyphFallback;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.words.FigureText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The proof that a document shows every figure of its report, from the text read back out of it.
 *
 * <p>Figures are counted, and stand unbroken: 0.00 printed once does not prove ten cells that say
 * 0.00, and what the findings quote does not prove a cell. A text that holds digits is compared as
 * a text, wherever its lines end.
 */
public final class FigureProof {
  private final Fonts fonts;

  /**
   * @param fonts that the document is printed with, which tell what can be read back
   */
  public FigureProof(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Passes when the text has every figure of the report, as often as the report has it.
   *
   * @param text of the document, as a PDF reader gives it
   * @throws MissingFigures naming the figures that are not there, with their fields
   */
  public void prove(String text, PrintedReport printed) {
    List<Wanted> wanted = Wanted.of(printed);
    ReadBack document = new ReadBack(text, fonts);
    List<Wanted> missing = new ArrayList<>(texts(wanted, document));
    missing.addAll(figures(wanted, document));
    if (!missing.isEmpty()) {
      throw new MissingFigures(printed.subject().id(), missing);
    }
  }

  /** The longest first, since a short text may stand within a long one. */
  private List<Wanted> texts(List<Wanted> wanted, ReadBack document) {
    return wanted.stream()
        .filter(Predicate.not(Wanted::figure))
        .sorted(Comparator.comparingInt((Wanted text) -> -text.text().length()))
        .filter(text -> !document.take(plain(text.text())))
        .toList();
  }

  private String plain(String text) {
    return ComparedText.of(GlyphFallback.of(text, fonts).text(), fonts).text();
  }

  private static List<Wanted> figures(List<Wanted> wanted, ReadBack document) {
    Map<String, Integer> found = document.figures();
    return wanted.stream()
        .filter(Wanted::figure)
        .filter(figure -> !isFound(figure.text(), found, document))
        .toList();
  }

  private static boolean isFound(String shown, Map<String, Integer> found, ReadBack document) {
    String figure = shown.startsWith("+") ? shown.substring(1) : shown;
    int left = found.merge(figure, -1, Integer::sum);
    return left >= 0 || !FigureText.isUnbroken(shown) && document.hasBroken(figure);
  }
}
