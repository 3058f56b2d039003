package cn.baoshen.form.file;

import cn.baoshen.form.FormMistake;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry of a file has to be, and what it is, in words. */
final class Shape {
  private static final String WIDE = "［］｛｝【】，：";

  private Shape() {}

  /** What was wanted. */
  static String wanted(JsonMappingException e) {
    return FormMistake.say("shape-" + kind(type(e)));
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null || type == String.class) {
      return "text";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "list";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "truth";
    }
    return type == Integer.class || type == int.class ? "whole" : type.isEnum() ? "word" : "map";
  }

  private static @Nullable Class<?> type(JsonMappingException e) {
    return e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
  }

  /** The words that can stand there; null when it is no choice between words. */
  static @Nullable String choices(JsonMappingException e) {
    Class<?> type = type(e);
    if (type == null || !type.isEnum()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .map(String::valueOf)
        .map(word -> type.getSimpleName().equals("Kind") ? word : word.toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** What was found. */
  static String found(JsonNode node) {
    Map<String, Boolean> kinds =
        Map.of("list", node.isArray(), "map", node.isObject(), "nothing", node.isNull());
    return kinds.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(kind -> FormMistake.say("found-" + kind.getKey()))
        .findFirst()
        .orElseGet(() -> text(node.asText()));
  }

  private static String text(String text) {
    boolean wide = text.chars().anyMatch(c -> WIDE.indexOf(c) >= 0);
    return FormMistake.say(wide ? "found-wide" : "found-text", text);
  }
}
