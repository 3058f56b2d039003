package cn.baoshen.form.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell with the marks in it.
 *
 * @param parts in their order
 */
public record MarkedText(List<Part> parts) {
  private static final Pattern MARK = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");
  private static final Pattern BRACE = Pattern.compile("[{}｛｝]");

  /** A piece of plain text, or a mark; one of the two is null. */
  public record Part(@Nullable String text, @Nullable Mark mark) {
    public boolean isMark() {
      return mark != null;
    }
  }

  public static boolean hasMark(String text) {
    return MARK.matcher(text).find();
  }

  /** A brace that no other closes or opens, where there is no mark at all. */
  public static boolean isBroken(String text) {
    return !hasMark(text) && BRACE.matcher(text).find();
  }

  /** The text with other words in the place of each mark. */
  public static String emptied(String text, java.util.function.UnaryOperator<String> instead) {
    return MARK.matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(instead.apply(mark.group(1).strip())));
  }

  public static MarkedText of(String text, String place, BookMistakes mistakes) {
    List<Part> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      addText(parts, text.substring(from, mark.start()));
      parts.add(new Part(null, MarkReader.read(mark.group(1), place, mistakes)));
      from = mark.end();
    }
    addText(parts, text.substring(from));
    if (parts.stream().anyMatch(p -> !p.isMark() && BRACE.matcher(p.text()).find())) {
      mistakes.add(place, "brace", text);
    }
    return new MarkedText(parts);
  }

  private static void addText(List<Part> parts, String text) {
    if (!text.isBlank()) {
      parts.add(new Part(text.strip(), null));
    }
  }

  public List<Mark> marks() {
    return parts.stream().filter(Part::isMark).map(Part::mark).toList();
  }
}
