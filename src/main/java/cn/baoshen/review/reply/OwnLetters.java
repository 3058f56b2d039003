package cn.baoshen.review.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The fixed words of the letters that this house sends, read from their templates. A mail program
 * may quote a letter without any mark; its words are known all the same.
 */
final class OwnLetters {
  private static final int CERTAIN = 8;
  private static final Pattern FILLED =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|\\[#.*?]|\\[/]|<[^>]*>|\\R");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final List<String> known;

  OwnLetters() {
    Set<String> all = new TreeSet<>();
    Arrays.stream(templates()).map(OwnLetters::content).forEach(t -> collect(t, all));
    known = List.copyOf(all);
  }

  /** True for a line that holds, or begins with, words that only our letters use. */
  boolean hold(String line) {
    String bare = bare(line);
    return bare.length() >= CERTAIN - 2 && known.stream().anyMatch(k -> isIn(bare, k));
  }

  private static boolean isIn(String line, String words) {
    return words.length() >= CERTAIN ? line.contains(words) : line.equals(words);
  }

  private static void collect(String template, Set<String> all) {
    FILLED
        .splitAsStream(template)
        .map(OwnLetters::bare)
        .filter(w -> w.length() >= CERTAIN - 2 && HAN.matcher(w).find())
        .forEach(all::add);
  }

  private static String bare(String words) {
    return MARKS.matcher(Folded.of(words)).replaceAll("");
  }

  private static Resource[] templates() {
    try {
      return new PathMatchingResourcePatternResolver().getResources("classpath*:templates/mail/*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Resource template) {
    try {
      return template.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
