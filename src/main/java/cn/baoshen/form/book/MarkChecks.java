package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.Mark;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The checks of what a single mark says of its field. */
final class MarkChecks {
  private static final int MOST_DECIMALS = 8;
  private static final int MOST_ROWS = 2000;

  /** What Excel takes as a list of its own. */
  static final int LONGEST_CHOICES = 255;

  private static final Set<String> TEXTS = Set.of("text", "long_text");
  private static final Pattern PARTED = Pattern.compile("[，,、;；]");

  private final BookField field;
  private final Mark mark;
  private final BookMistakes mistakes;

  MarkChecks(BookField field, BookMistakes mistakes) {
    this.field = field;
    this.mark = field.mark();
    this.mistakes = mistakes;
  }

  void run() {
    if (isUntyped()) {
      wrong("no-type", field.label(), BookWords.choices("type"));
    }
    number("decimals", 0, MOST_DECIMALS);
    number("longest", 1, Integer.MAX_VALUE);
    number("rows", 1, MOST_ROWS);
    require(!has("decimals") || field.isFigure(), "not-figure", word("decimals"));
    require(!has("unit") || field.isFigure(), "not-figure", word("unit"));
    require(!has("longest") || TEXTS.contains(field.type()), "not-text", word("longest"));
    require(!has("rows") || field.isColumn(), "not-table", word("rows"));
    require(!mark.is("negative") || field.isFigure(), "not-figure", word("flag", "negative"));
    int choices = String.join(",", BookChoices.of(field)).length();
    require(!has("choices") || choices <= LONGEST_CHOICES, "choices-long", field.label());
  }

  private boolean has(String option) {
    return mark.option(option).isPresent();
  }

  private static String word(String option) {
    return word("option", option);
  }

  private static String word(String group, String key) {
    return BookWords.all(group + "." + key).get(0);
  }

  private void require(boolean right, String reason, String word) {
    if (!right) {
      wrong(reason, word);
    }
  }

  private void wrong(String reason, Object... details) {
    mistakes.add(field.cell().place(), reason, details);
  }

  private void number(String option, int least, int most) {
    mark.option(option)
        .filter(said -> !said.matches("\\d{1,5}") || !isBetween(said, least, most))
        .ifPresent(
            said ->
                wrong(
                    "no-number",
                    word(option),
                    said,
                    String.valueOf(least),
                    most == Integer.MAX_VALUE ? "…" : String.valueOf(most)));
  }

  private static boolean isBetween(String said, int least, int most) {
    int number = Integer.parseInt(said);
    return least <= number && number <= most;
  }

  /** Without a type a mark asks for words; one that looks like more asks to be told. */
  private boolean isUntyped() {
    MarkedCell cell = field.cell();
    boolean said = mark.type() != null || mark.is("choice") || mark.identity().isPresent();
    boolean reckoned =
        mark.formula() != null || cell.grid().formula(cell.row(), cell.column()) != null;
    boolean shown = cell.grid().format(cell.row(), cell.column()).matches(".*[0#].*");
    return !said && (reckoned || shown || isJoined(mark.label()));
  }

  /** A name and a type without a blank between them. */
  private static boolean isJoined(String label) {
    return PARTED.matcher(label).find()
        || List.of(BookWords.choices("type").split("、")).stream().anyMatch(label::endsWith);
  }
}
