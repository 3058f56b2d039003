package cn.baoshen.review.reply.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that people and mail programs write: {@code text/reply-words.properties}. */
public final class ReplyVocabulary {
  private static final Properties WORDS = load();
  private static final int LOOSE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private ReplyVocabulary() {}

  public static List<String> list(String key) {
    return Arrays.asList(WORDS.getProperty(key).split("\\|"));
  }

  /** A group that matches any word of the lists; a Latin word only where it stands alone. */
  public static String any(String... keys) {
    return Stream.of(keys)
        .flatMap(k -> list(k).stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(ReplyVocabulary::alone)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The same for words of characters that people or programs stretch with blanks. */
  public static String spaced(String key, String blanks) {
    return list(key).stream()
        .map(w -> w.chars().mapToObj(Character::toString).collect(Collectors.joining(blanks)))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A value that is no list. */
  public static String text(String key) {
    return WORDS.getProperty(key);
  }

  /** Compiles without regard to case. */
  public static Pattern pattern(String regex) {
    return Pattern.compile(regex, LOOSE);
  }

  private static String alone(String word) {
    String open = isLatin(word.charAt(0)) ? "(?<![a-z0-9])" : "";
    String close = isLatin(word.charAt(word.length() - 1)) ? "(?![a-z0-9])" : "";
    return open + Pattern.quote(word) + close;
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && c < 0x250;
  }

  private static Properties load() {
    try (InputStream in =
        ReplyVocabulary.class.getResourceAsStream("/text/reply-words.properties")) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
