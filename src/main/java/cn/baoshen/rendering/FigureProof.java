package cn.baoshen.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proof that a document shows every figure of its report, from the text read back out of it.
 *
 * <p>Figures are counted: 0.00 printed once does not prove ten cells that say 0.00.
 */
public final class FigureProof {
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\d\\p{L}.-])-?\\d[\\d,]*(?:\\.\\d+)?%?|\\d[\\d,]*(?:\\.\\d+)?%?");

  /**
   * Passes when the text has every figure of the report, as often as the report has it.
   *
   * @param text of the document, as a PDF reader gives it
   * @throws MissingFigures naming the figures that are not there
   */
  public void prove(String text, PrintedReport printed) {
    Map<String, Integer> wanted = wanted(printed);
    figures(text).forEach(figure -> wanted.computeIfPresent(figure, (f, n) -> n - 1));
    List<String> missing = new ArrayList<>();
    wanted.forEach((figure, n) -> addMissing(figure, n, text, missing));
    if (!missing.isEmpty()) {
      throw new MissingFigures(printed.subject().id(), missing);
    }
  }

  private static void addMissing(String figure, int n, String text, List<String> missing) {
    if (n > 0 && n > broken(figure, text)) {
      missing.add(figure);
    }
  }

  private static Map<String, Integer> wanted(PrintedReport printed) {
    Map<String, Integer> wanted = new HashMap<>();
    for (String value : new Values(printed.form(), printed.report()).all()) {
      figures(value).forEach(figure -> wanted.merge(figure, 1, Integer::sum));
    }
    return wanted;
  }

  private static List<String> figures(String text) {
    return FIGURE.matcher(text).results().map(match -> match.group()).toList();
  }

  /** How often a figure stands in the text with a line break inside it. */
  private static int broken(String figure, String text) {
    StringBuilder pattern = new StringBuilder("(?<![\\d.,])");
    for (int i = 0; i < figure.length(); i++) {
      pattern.append(i == 0 ? "" : "\\s*").append(Pattern.quote(figure.substring(i, i + 1)));
    }
    Matcher matcher =
        Pattern.compile(pattern.append("(?![\\d%]|[.,]\\d)").toString()).matcher(text);
    return (int) matcher.results().filter(m -> m.group().length() > figure.length()).count();
  }
}
