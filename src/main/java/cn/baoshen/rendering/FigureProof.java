package cn.baoshen.rendering;

import cn.baoshen.report.Figure;
import cn.baoshen.report.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proof that a document shows every figure of its report, from the text read back out of it.
 *
 * <p>Figures are counted: 0.00 printed once does not prove ten cells that say 0.00, and what the
 * findings quote does not prove a cell.
 */
public final class FigureProof {
  private static final String NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?%?";
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\d\\p{L}.-])-" + NUMBER + "|" + NUMBER);

  /** When so many are missing nothing is gained by looking for each of them in broken lines. */
  private static final int MOST_BROKEN = 50;

  /**
   * Passes when the text has every figure of the report, as often as the report has it.
   *
   * @param text of the document, as a PDF reader gives it
   * @throws MissingFigures naming the figures that are not there
   */
  public void prove(String text, PrintedReport printed) {
    Map<String, Integer> missing = wanted(printed);
    figures(text).forEach(figure -> missing.computeIfPresent(figure, FigureProof::oneLess));
    if (missing.size() <= MOST_BROKEN) {
      missing.entrySet().removeIf(entry -> entry.getValue() <= broken(entry.getKey(), text));
    }
    if (!missing.isEmpty()) {
      throw new MissingFigures(printed.subject().id(), List.copyOf(missing.keySet()));
    }
  }

  private static Integer oneLess(String figure, Integer count) {
    return count == 1 ? null : count - 1;
  }

  private static Map<String, Integer> wanted(PrintedReport printed) {
    Map<String, Integer> wanted = new HashMap<>();
    texts(printed).flatMap(FigureProof::figures).forEach(f -> wanted.merge(f, 1, Integer::sum));
    return wanted;
  }

  private static Stream<String> texts(PrintedReport printed) {
    List<String> texts = new ArrayList<>(new Values(printed.form(), printed.report()).all());
    for (Severity severity : Severity.values()) {
      int year = printed.subject().year();
      FindingLine.of(printed.verdict(), severity, printed.form(), year)
          .forEach(line -> texts.addAll(List.of(line.stated(), line.expected(), line.message())));
    }
    for (Figure figure : Caps.first(printed.figures(), Caps.FINDINGS)) {
      texts.add(figure.stated());
      texts.add(figure.computed());
    }
    return texts.stream().filter(text -> text != null);
  }

  private static Stream<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group);
  }

  /** How often a figure stands in the text with a line break inside it, as in a narrow cell. */
  private static long broken(String figure, String text) {
    String characters =
        Arrays.stream(figure.split("")).map(Pattern::quote).collect(Collectors.joining("\\R?"));
    Matcher matcher =
        Pattern.compile("(?<![\\d.,-])" + characters + "(?![\\d%]|[.,]\\d)").matcher(text);
    return matcher.results().filter(m -> m.group().length() > figure.length()).count();
  }
}
