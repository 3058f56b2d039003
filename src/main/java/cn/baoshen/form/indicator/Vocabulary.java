package cn.baoshen.form.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and what each stands for, found in a text from left to right, the longest first: 不低于 is
 * found and not the 低于 inside it.
 */
final class Vocabulary<T> {
  private final Map<Character, List<Entry<T>>> words = new HashMap<>();

  private record Entry<T>(String word, T meaning) {}

  /** A word where it stands in a text. */
  record Found<T>(int start, int end, T meaning) {}

  Vocabulary<T> with(Iterable<String> added, T meaning) {
    for (String word : added) {
      List<Entry<T>> alike = words.computeIfAbsent(word.charAt(0), c -> new ArrayList<>(2));
      alike.add(new Entry<>(word, meaning));
      alike.sort(Comparator.comparing(entry -> -entry.word().length()));
    }
    return this;
  }

  /** The longest word that begins here; null when none does. */
  @Nullable Found<T> at(String text, int start) {
    for (Entry<T> entry : words.getOrDefault(text.charAt(start), List.of())) {
      if (text.startsWith(entry.word(), start)) {
        return new Found<>(start, start + entry.word().length(), entry.meaning());
      }
    }
    return null;
  }

  /** All words between two positions, none inside another. */
  List<Found<T>> in(String text, int from, int to) {
    List<Found<T>> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Found<T> word = at(text, i);
      if (word != null && word.end() <= to) {
        found.add(word);
        i = word.end() - 1;
      }
    }
    return found;
  }

  List<Found<T>> in(String text) {
    return in(text, 0, text.length());
  }
}
