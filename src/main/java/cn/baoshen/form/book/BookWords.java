package cn.baoshen.form.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that people write into marks and into the sheet of formulas. */
final class BookWords {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/formbook");

  private BookWords() {}

  static String say(String key) {
    return WORDS.getString(key);
  }

  /** The ways in which a word may be written, the usual one first. */
  static List<String> all(String key) {
    return Arrays.asList(say(key).split("\\s+"));
  }

  static boolean is(String key, String written) {
    return all(key).contains(written);
  }

  /** The last part of the key below this group whose words have this one. */
  static Optional<String> find(String group, String written) {
    return keys(group).filter(key -> is(key, written)).map(k -> last(group, k)).findFirst();
  }

  /** The usual words of a group, for a person who wrote none of them. */
  static String choices(String group) {
    return keys(group).map(key -> all(key).get(0)).collect(Collectors.joining("、"));
  }

  private static Stream<String> keys(String group) {
    return WORDS.keySet().stream().filter(key -> key.startsWith(group + ".")).sorted();
  }

  private static String last(String group, String key) {
    return key.substring(group.length() + 1);
  }
}
