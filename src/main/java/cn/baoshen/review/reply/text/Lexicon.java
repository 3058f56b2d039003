package cn.baoshen.review.reply.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Known words and what they are to a sentence, each kind by a mark. Where several begin at one
 * place the longest counts, so that 没有问题 is not the doubt that 没 alone would be.
 */
public final class Lexicon {
  private record Word(String text, char mark) {}

  private final Map<Character, List<Word>> words = new HashMap<>();

  /** The same words under another mark replace the earlier. */
  public Lexicon with(char mark, String... keys) {
    for (String key : keys) {
      ReplyVocabulary.list(key).forEach(w -> add(NormalizedText.of(w), mark));
    }
    return this;
  }

  private void add(String word, char mark) {
    List<Word> alike = words.computeIfAbsent(word.charAt(0), c -> new ArrayList<>());
    alike.removeIf(w -> w.text.equals(word));
    alike.add(new Word(word, mark));
    alike.sort(Comparator.comparingInt((Word w) -> w.text.length()).reversed());
  }

  /** Folded text with every known word shrunk to its mark. */
  public String marked(String folded) {
    StringBuilder marked = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      Word word = at(folded, i);
      marked.append(word == null ? folded.charAt(i) : word.mark);
      i += word == null ? 1 : word.text.length();
    }
    return marked.toString();
  }

  /** True when folded text holds any of the words. */
  public boolean isIn(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (at(folded, i) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Word at(String text, int place) {
    for (Word word : words.getOrDefault(text.charAt(place), List.of())) {
      if (text.startsWith(word.text, place) && standsAlone(text, place, word.text)) {
        return word;
      }
    }
    return null;
  }

  /** A Latin word is one only where it is whole. */
  private static boolean standsAlone(String text, int from, String word) {
    int to = from + word.length();
    boolean opens =
        !isLatin(text.charAt(from)) || from == 0 || !isWithinWord(text.charAt(from - 1));
    boolean closes =
        !isLatin(text.charAt(to - 1)) || to == text.length() || !isWithinWord(text.charAt(to));
    return opens && closes;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isWithinWord(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
