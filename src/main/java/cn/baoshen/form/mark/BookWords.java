package cn.baoshen.form.mark;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that people write into marks and into the sheet of formulas. */
public final class BookWords {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/formbook");

  private static final Map<String, List<String>> WAYS = ways();
  private static final Map<String, Map<String, String>> KEYS = keys();

  private BookWords() {}

  public static String say(String key) {
    return WORDS.getString(key);
  }

  /** The ways in which a word may be written, the usual one first. */
  public static List<String> all(String key) {
    return requireNonNull(WAYS.get(key), key);
  }

  public static boolean is(String key, @Nullable String written) {
    return all(key).contains(written);
  }

  /** The last part of the key below this group whose words have this one. */
  public static Optional<String> find(String group, String written) {
    return Optional.ofNullable(KEYS.getOrDefault(group, Map.of()).get(written));
  }

  /** The usual words of a group, for a person who wrote none of them. */
  public static String choices(String group) {
    return WAYS.keySet().stream()
        .filter(key -> key.startsWith(group + "."))
        .map(key -> all(key).get(0))
        .collect(Collectors.joining("、"));
  }

  private static Map<String, List<String>> ways() {
    Map<String, List<String>> ways = new TreeMap<>();
    WORDS.keySet().forEach(key -> ways.put(key, Arrays.asList(say(key).split("\\s+"))));
    return ways;
  }

  /** For each group of words the key that each of them stands for. */
  private static Map<String, Map<String, String>> keys() {
    Map<String, Map<String, String>> keys = new HashMap<>();
    WAYS.forEach(
        (key, ways) -> {
          int dot = Math.max(0, key.indexOf('.'));
          Map<String, String> group =
              keys.computeIfAbsent(key.substring(0, dot), g -> new HashMap<>());
          ways.forEach(way -> group.putIfAbsent(way, key.substring(dot + 1)));
        });
    return keys;
  }
}
