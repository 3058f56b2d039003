package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The fixed words of the letters that this house sends, read from their templates. A mail program
 * may quote a letter without any mark; its words are known all the same.
 */
public final class OwnLetters {
  private static final int CERTAIN = 8;
  private static final int SHORTEST = CERTAIN - 2;
  private static final Pattern FILLED =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|\\[#.*?]|\\[/]|<[^>]*>|\\R");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final int OPENING = 4;
  private static final int LONGEST_TITLE = 24;

  private final Map<String, List<String>> known;
  private final List<String> openings;

  public OwnLetters() {
    List<String> texts = Arrays.stream(templates()).map(OwnLetters::content).toList();
    List<String> pieces =
        texts.stream().flatMap(t -> pieces(t, SHORTEST)).distinct().sorted().toList();
    known =
        IntStream.range(0, pieces.size())
            .filter(i -> !isName(pieces, i))
            .mapToObj(pieces::get)
            .collect(Collectors.groupingBy(p -> p.substring(0, SHORTEST)));
    openings =
        texts.stream()
            .flatMap(t -> t.lines().limit(1))
            .flatMap(t -> pieces(t, OPENING))
            .distinct()
            .toList();
  }

  /** Words with which longer ones begin name a thing, such as the report, and anybody uses them. */
  private static boolean isName(List<String> sorted, int place) {
    return place + 1 < sorted.size() && sorted.get(place + 1).startsWith(sorted.get(place));
  }

  /** True for a line that may be the title of a letter, when more of the letter follows. */
  boolean mayOpenWith(String line) {
    String bare = bare(line);
    return bare.length() <= LONGEST_TITLE && openings.stream().anyMatch(bare::startsWith);
  }

  /** True for a line that holds, or begins with, words that only our letters use. */
  boolean hold(String line) {
    String bare = bare(line);
    return IntStream.rangeClosed(0, bare.length() - SHORTEST).anyMatch(i -> isAt(bare, i));
  }

  private boolean isAt(String line, int place) {
    return known.getOrDefault(line.substring(place, place + SHORTEST), List.of()).stream()
        .anyMatch(k -> k.length() >= CERTAIN ? line.startsWith(k, place) : line.equals(k));
  }

  private static Stream<String> pieces(String template, int shortest) {
    return FILLED
        .splitAsStream(template)
        .map(OwnLetters::bare)
        .filter(w -> w.length() >= shortest && HAN.matcher(w).find());
  }

  private static String bare(String words) {
    return MARKS.matcher(NormalizedText.of(words)).replaceAll("");
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
