package cn.baoshen.checking;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.feel.BadExpression;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.ReportValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message of a check with its gaps: a word that every finding has, such as {@code {left}}, or
 * FEEL, such as {@code {row.name}} and {@code {a * 100 / b | rate}}.
 */
final class MessageTemplate {
  private static final Pattern GAP = Pattern.compile("\\{([^{}|]+)(?:\\|\\s*(\\w+)\\s*)?}");

  private final List<List<Object>> alternatives = new ArrayList<>();

  /**
   * Compiles a message.
   *
   * @param texts of several the first is said whose gaps can all be filled
   * @param words names that {@link #say} will be given
   * @param names the names that other gaps may use; null when they may use none
   */
  MessageTemplate(List<String> texts, Set<String> words, KnownNames names) {
    texts.forEach(text -> alternatives.add(parts(text, words, names)));
  }

  private static List<Object> parts(String text, Set<String> words, KnownNames names) {
    List<Object> parts = new ArrayList<>();
    Matcher gaps = GAP.matcher(text);
    int end = 0;
    while (gaps.find()) {
      parts.add(text.substring(end, gaps.start()));
      parts.add(gap(gaps.group(1).strip(), gaps.group(2), words, names));
      end = gaps.end();
    }
    parts.add(text.substring(end));
    return parts;
  }

  /** A gap that one of the words fills. */
  private record Word(String name) {}

  private static Object gap(String text, String type, Set<String> words, KnownNames names) {
    if (words.contains(text)) {
      return new Word(text);
    }
    if (names == null) {
      throw new BadExpression("unknown-name", text);
    }
    Expression figure = Expression.of(text, names);
    return new Shown(figure, type == null ? figure.type() : type(type));
  }

  private static FieldType type(String written) {
    try {
      return FieldType.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadExpression("unknown-name", written);
    }
  }

  /** The sentence about one report. */
  String say(Map<String, String> words, ReportValues values) {
    List<String> filled = List.of();
    for (List<Object> parts : alternatives) {
      filled = parts.stream().map(part -> text(part, words, values)).toList();
      if (filled.stream().allMatch(Objects::nonNull)) {
        break;
      }
    }
    return filled.stream().map(MessageTemplate::orNothing).collect(Collectors.joining());
  }

  private static String text(Object part, Map<String, String> words, ReportValues values) {
    if (part instanceof String text) {
      return text;
    }
    return part instanceof Word word ? words.get(word.name()) : ((Shown) part).text(values);
  }

  private static String orNothing(String text) {
    return text == null ? RuleTexts.of("nothing") : text;
  }
}
