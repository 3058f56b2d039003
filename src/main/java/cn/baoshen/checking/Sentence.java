package cn.baoshen.checking;

import cn.baoshen.form.BadExpression;
import cn.baoshen.form.Expression;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Names;
import cn.baoshen.form.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of a check with its gaps: a word that every finding has, such as {@code {left}}, or
 * FEEL, such as {@code {row.name}} and {@code {a * 100 / b | rate}}.
 */
final class Sentence {
  private static final Pattern GAP = Pattern.compile("\\{([^{}|]+)(?:\\|\\s*(\\w+)\\s*)?}");

  private final List<Object> parts = new ArrayList<>();

  /**
   * Compiles a message.
   *
   * @param words names that {@link #say} will be given
   * @param names the names that other gaps may use; null when they may use none
   */
  Sentence(String text, Set<String> words, Names names) {
    Matcher gaps = GAP.matcher(text);
    int end = 0;
    while (gaps.find()) {
      parts.add(text.substring(end, gaps.start()));
      parts.add(gap(gaps.group(1).strip(), gaps.group(2), words, names));
      end = gaps.end();
    }
    parts.add(text.substring(end));
  }

  /** A gap that one of the words fills. */
  private record Word(String name) {}

  private static Object gap(String text, String type, Set<String> words, Names names) {
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
  String say(Map<String, String> words, Values values) {
    StringBuilder sentence = new StringBuilder();
    for (Object part : parts) {
      sentence.append(part instanceof String text ? text : orNothing(filled(part, words, values)));
    }
    return sentence.toString();
  }

  private static String filled(Object gap, Map<String, String> words, Values values) {
    return gap instanceof Word word ? words.get(word.name()) : ((Shown) gap).text(values);
  }

  private static String orNothing(String text) {
    return text == null ? Words.of("nothing") : text;
  }
}
