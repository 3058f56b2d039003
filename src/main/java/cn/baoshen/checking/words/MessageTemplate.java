package cn.baoshen.checking.words;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.feel.ReportValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The message of a check with its gaps: a word that every finding has, such as {@code {left}}, or
 * FEEL, such as {@code {row.name}} and {@code {a * 100 / b | rate}}.
 */
public final class MessageTemplate {
  private static final Pattern GAP = Pattern.compile("\\{([^{}|]+)(?:\\|\\s*(\\w+)\\s*)?}");

  private final List<List<Object>> alternatives = new ArrayList<>();

  /** How a gap becomes a figure. */
  public interface Gaps {
    /** The figure of a gap; null when it cannot be used, which was noted. */
    @Nullable Shown figure(String text, @Nullable String type);
  }

  /**
   * Compiles a message.
   *
   * @param texts of several the first is said whose gaps can all be filled
   * @param words names that {@link #say} will be given
   * @param gaps makes figures of all other gaps
   */
  public MessageTemplate(List<String> texts, Set<String> words, Gaps gaps) {
    texts.forEach(text -> alternatives.add(parts(text, words, gaps)));
  }

  private static List<Object> parts(String text, Set<String> words, Gaps figures) {
    List<Object> parts = new ArrayList<>();
    Matcher gaps = GAP.matcher(text);
    int end = 0;
    while (gaps.find()) {
      parts.add(text.substring(end, gaps.start()));
      String gap = gaps.group(1).strip();
      parts.add(words.contains(gap) ? new Word(gap) : figures.figure(gap, gaps.group(2)));
      end = gaps.end();
    }
    parts.add(text.substring(end));
    return parts;
  }

  /** What is left of a text when its gaps are taken out. */
  public static String withoutGaps(String text) {
    return GAP.matcher(text).replaceAll("");
  }

  /** A gap that one of the words fills. */
  private record Word(String name) {}

  /** The sentence about one report. */
  public String say(Map<String, String> words, @Nullable ReportValues values) {
    List<String> filled = List.of();
    for (List<Object> parts : alternatives) {
      filled = parts.stream().map(part -> text(part, words, values)).toList();
      if (filled.stream().allMatch(Objects::nonNull)) {
        break;
      }
    }
    return filled.stream().map(MessageTemplate::orNothing).collect(Collectors.joining());
  }

  private static @Nullable String text(
      Object part, Map<String, String> words, @Nullable ReportValues values) {
    if (part instanceof String text) {
      return text;
    }
    return part instanceof Word word
        ? words.get(word.name())
        : ((Shown) part).text(requireNonNull(values));
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? RuleTexts.of("nothing") : text;
  }
}
