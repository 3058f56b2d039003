package cn.baoshen.rendering.proof;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Severity;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.FigureText;
import cn.baoshen.rendering.words.FindingLine;
import cn.baoshen.rendering.words.PrintLimits;
import cn.baoshen.rendering.words.PrintedValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing with digits that the document of a report has to show.
 *
 * @param name what it is called, for whoever has to look
 * @param figure whether it is a figure as a whole, and so never broken; otherwise it is a text
 */
record Wanted(String name, boolean figure, String text) {
  private static final int DIGIT = '0';

  /** Everything with digits that a document shows, each as often as it does. */
  static List<Wanted> of(PrintedReport printed) {
    List<Wanted> wanted = new ArrayList<>();
    PrintedValues values = new PrintedValues(printed.form(), printed.report());
    int year = printed.subject().year();
    for (Field field : printed.form().fields().values()) {
      if (field.columns().isEmpty()) {
        wanted.add(of(field, field.label(year), values.shown(field.id())));
      } else {
        rows(field, year, values, merged(printed.form()), wanted);
      }
    }
    findings(printed, wanted);
    figures(printed, wanted);
    return wanted.stream().filter(Wanted::hasDigits).toList();
  }

  /** A column whose equal cells are joined shows each value at least once. */
  private static void rows(
      Field table, int year, PrintedValues values, Set<String> merged, List<Wanted> wanted) {
    for (Field column : table.columns()) {
      Set<String> seen = new HashSet<>();
      boolean once = merged.contains(table.id() + "." + column.id());
      String name = DocumentTexts.say("wanted.column", table.label(year), column.label(year));
      values.rows(table.id()).stream()
          .map(row -> row.get(column.id()))
          .filter(text -> !once || seen.add(text))
          .forEach(text -> wanted.add(of(column, name, text)));
    }
  }

  private static Set<String> merged(Form form) {
    return form.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.each() != null)
        .flatMap(
            row ->
                row.cells().stream()
                    .filter(cell -> cell.merge() && cell.field() != null)
                    .map(cell -> row.each() + "." + cell.field()))
        .collect(Collectors.toSet());
  }

  private static void findings(PrintedReport printed, List<Wanted> wanted) {
    for (Severity severity : Severity.values()) {
      FindingLine.of(printed.verdict(), severity, printed.form(), printed.subject().year())
          .forEach(
              line -> {
                String name = DocumentTexts.say("wanted.finding", line.rule(), line.label());
                wanted.add(of(name, line.stated()));
                wanted.add(of(name, line.expected()));
                wanted.add(of(name, line.message()));
              });
    }
  }

  private static void figures(PrintedReport printed, List<Wanted> wanted) {
    for (ComputedFigure figure : PrintLimits.first(printed.figures(), PrintLimits.FINDINGS)) {
      wanted.add(of(figure.label(), figure.stated()));
      wanted.add(of(figure.label(), figure.computed()));
    }
  }

  /** What a text field says is a text, be it a figure: only tables keep those from being broken. */
  private static Wanted of(Field field, String name, String text) {
    return new Wanted(name, field.type().isNumeric() && FigureText.is(text), text);
  }

  private static Wanted of(String name, @Nullable String text) {
    String shown = text == null ? "" : text;
    return new Wanted(name, FigureText.is(shown), shown);
  }

  private boolean hasDigits() {
    return text.chars().anyMatch(c -> c >= DIGIT && c <= DIGIT + 9);
  }
}
