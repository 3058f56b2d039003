package cn.baoshen.form.cell;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A heading and what is said under it, written one behind the other in a single cell. */
public record HeadedPassage(String heading, String text) {
  private static final int LONGEST_HEADING = 40;
  private static final Pattern ENDED = Pattern.compile(".*[。！；;]\\s*", Pattern.DOTALL);

  /** By a line, a colon or a sentence of its own; of a longer text by its first clause. */
  private static final List<Pattern> WAYS =
      Stream.of("\\s*([^\\n]+)\\n(.+)", "([^：:。；;\\n]+)[：:](.+)", "([^。\\n]+)。(.+)")
          .map(way -> Pattern.compile(way, Pattern.DOTALL))
          .toList();

  private static final Pattern CLAUSE = Pattern.compile("([^，,；;\\n]+)[，,；;](.+)", Pattern.DOTALL);

  /** True for a table of headings and texts, and nothing else. */
  public static boolean isMeant(Field table) {
    return table.columns().stream()
        .map(Field::type)
        .toList()
        .equals(List.of(FieldType.TEXT, FieldType.LONG_TEXT));
  }

  /** True for words that can stand above a text. */
  public static boolean isHeading(String words) {
    return words.strip().length() <= LONGEST_HEADING && !ENDED.matcher(words).matches();
  }

  /** The two parts of it, all words kept; empty when it is a heading, or has none. */
  public static Optional<HeadedPassage> of(String whole) {
    return Stream.concat(WAYS.stream(), isHeading(whole) ? Stream.empty() : Stream.of(CLAUSE))
        .map(way -> way.matcher(whole.strip()))
        .filter(Matcher::matches)
        .filter(parts -> isHeading(parts.group(1)) && !parts.group(2).isBlank())
        .findFirst()
        .map(parts -> new HeadedPassage(parts.group(1).strip(), parts.group(2).strip()));
  }
}
