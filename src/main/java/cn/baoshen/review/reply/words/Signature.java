package cn.baoshen.review.reply.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The end of a mail, where its writer signs. It begins where nothing more is said to the end: what
 * stands below dashes or the line of a phone, but goes on talking, are words all the same.
 */
final class Signature {
  private static final int MOST_LINES = 40;

  private static final Pattern OPEN = Pattern.compile("(?:[应改写填换正][为成]|应是|[应要须]?填写?|应写)[:：]?\\s*$");

  private Signature() {}

  /** The place of the first words: behind blank lines, and behind what a device set above them. */
  static int above(List<String> lines) {
    int first = behindBlank(lines, 0);
    int next = first;
    while (next < lines.size()
        && (lines.get(next).isBlank() || DeviceLine.isOne(lines.get(next)))) {
      next++;
    }
    boolean spoken =
        lines.subList(next, lines.size()).stream()
            .anyMatch(l -> !l.isBlank() && !SignatureLine.isOne(l) && !QuietLine.isMark(l));
    return spoken ? next : first;
  }

  private static int behindBlank(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** Parts words from what stands beside them; a signature amid them is no words either. */
  static Written parted(List<String> lines) {
    int begun = Written.decision(lines, 0);
    int mark = firstMark(lines, begun);
    int end = begin(lines, Math.max(quiet(lines, begun, mark), begun));
    int words = Math.min(mark, end);
    List<String> below = new ArrayList<>();
    List<String> aside = new ArrayList<>();
    for (String line : lines.subList(words, end)) {
      (QuietLine.isMark(line) || SignatureLine.isOne(line) ? aside : below).add(line);
    }
    aside.addAll(lines.subList(end, lines.size()));
    return new Written(lines.subList(0, words), below, aside);
  }

  private static int firstMark(List<String> lines, int begun) {
    return IntStream.range(begun, lines.size())
        .filter(i -> QuietLine.isMark(lines.get(i)))
        .findFirst()
        .orElse(lines.size());
  }

  private static int begin(List<String> lines, int quiet) {
    return IntStream.range(quiet, lines.size())
        .filter(i -> QuietLine.isMark(lines.get(i)) || SignatureLine.isOne(lines.get(i)))
        .findFirst()
        .orElse(lines.size());
  }

  /** The line from which on nothing is said, behind the one that decides. */
  private static int quiet(List<String> lines, int begun, int mark) {
    int named = named(lines, begun);
    int quiet = lines.size();
    int most = MOST_LINES;
    while (quiet > begun
        && most > 0
        && QuietLine.isOne(lines.get(quiet - 1), quiet - 1 > named, quiet - 1 > mark)
        && !completes(lines, quiet - 1)) {
      quiet--;
      most -= lines.get(quiet).isBlank() ? 0 : 1;
    }
    return quiet;
  }

  /** What is to be written stands in a line of its own: 负责人电话应改为. */
  private static boolean completes(List<String> lines, int at) {
    return !lines.get(at).isBlank()
        && lines.subList(0, at).stream()
            .filter(l -> !l.isBlank())
            .reduce((a, b) -> b)
            .filter(l -> l.length() <= SignatureLine.LONGEST && OPEN.matcher(l).find())
            .isPresent();
  }

  /** The first line of a name or a farewell. */
  private static int named(List<String> lines, int begun) {
    return IntStream.range(begun, lines.size())
        .filter(i -> SignatureLine.signs(lines.get(i)))
        .findFirst()
        .orElse(lines.size());
  }
}
