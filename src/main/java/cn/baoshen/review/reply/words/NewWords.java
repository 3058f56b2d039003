package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.page.PageText;
import cn.baoshen.review.reply.part.HeaderBlock;
import cn.baoshen.review.reply.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What its writer added to a mail.
 *
 * @param text without quotes, signature and what machines add, trimmed
 * @param aside a signature and what a device adds; it decides nothing, but it may raise doubt
 * @param quoting true when something was quoted
 * @param certain false when its first line may be the broken end of a quoted one
 * @param cut true when there was more than could be read, and no quote had begun before it
 */
public record NewWords(String text, String aside, boolean quoting, boolean certain, boolean cut) {
  private static final Pattern QUOTED = Pattern.compile("^[\\s\\x{3000}]*+(?:[>＞]|[A-Z]{1,3}> ).*");
  private static final Pattern BARRED = Pattern.compile("\\|(?: [^|]*+)?");
  // Mail programs break lines at 72 to 78 columns; a Chinese character takes two.
  private static final int BROKEN_FROM = 60;

  /** Finds them in clean lines, in which a quote mark or a fence may stand for markup. */
  public static NewWords in(CleanText.Lines read, OwnLetters letters) {
    List<String> lines = read.all();
    int end = end(lines, letters);
    Sorting sorting = new Sorting(lines);
    for (int i = 0; i < end; ) {
      i += sorting.take(i);
    }
    Written written = Written.of(sorting.kept, sorting.quoting);
    return new NewWords(
        text(written.words()),
        text(written.aside()),
        sorting.quoting || end < lines.size(),
        sorting.certain && !isMiddleOfOurs(lines, end, letters),
        read.cut() && end == lines.size());
  }

  /** Lines on their way to one of two heaps: what somebody wrote, and the quote. */
  private static final class Sorting {
    final List<String> lines;
    final List<String> kept = new ArrayList<>();
    boolean quoting;
    boolean certain = true;
    boolean begun;

    Sorting(List<String> lines) {
      this.lines = lines;
    }

    /** How many lines were sorted. */
    int take(int at) {
      String line = lines.get(at);
      int quoted = isQuoted(line) ? 1 : QuoteMarks.attribution(lines, at);
      quoting |= quoted > 0;
      if (quoted > 0) {
        return quoted;
      }
      certain = certain && (begun || !mayBeBrokenOff(lines, at));
      begun |= !line.isBlank();
      kept.add(line);
      return 1;
    }
  }

  private static String text(List<String> lines) {
    return CleanText.trimmed(String.join("\n", lines));
  }

  /** The line from which on all is quoted, or one after the last. */
  private static int end(List<String> lines, OwnLetters letters) {
    int end = 0;
    boolean begun = false;
    while (end < lines.size() && !startsQuote(lines, end, letters, begun)) {
      begun |= !lines.get(end).isBlank();
      end++;
    }
    while (end > 0 && end < lines.size() && announces(lines.get(end - 1), letters)) {
      end--;
    }
    return end;
  }

  /**
   * What is left of a letter of ours without its title may begin with words that were filled into
   * it, such as the notes of an earlier return.
   */
  private static boolean isMiddleOfOurs(List<String> lines, int end, OwnLetters letters) {
    return end < lines.size() && letters.hold(lines.get(end));
  }

  private static boolean announces(String line, OwnLetters letters) {
    return QuoteMarks.isRule(line) || letters.mayOpenWith(line);
  }

  private static boolean startsQuote(
      List<String> lines, int at, OwnLetters letters, boolean begun) {
    String line = lines.get(at);
    if (line.isBlank() || isQuoted(line)) {
      return false;
    }
    return line.equals(PageText.FENCE)
        || QuoteMarks.isTitle(line)
        || HeaderBlock.beginsAt(lines, at)
        || HeaderBlock.headers(lines, at) > (begun ? 1 : 0)
        || letters.hold(line)
        || isBarred(lines, at)
        || isAttributionOfUnmarked(lines, at);
  }

  /** Two lines behind a bar, as some programs mark a quote; a table has more bars in a line. */
  private static boolean isBarred(List<String> lines, int at) {
    return at + 1 < lines.size()
        && BARRED.matcher(lines.get(at)).matches()
        && BARRED.matcher(lines.get(at + 1)).matches();
  }

  /** After it comes a quote that bears no marks; nobody can tell where that ends. */
  private static boolean isAttributionOfUnmarked(List<String> lines, int at) {
    int length = QuoteMarks.attribution(lines, at);
    if (length == 0) {
      return false;
    }
    int next = at + length;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next == lines.size() || !isQuoted(lines.get(next));
  }

  private static boolean isQuoted(String line) {
    return QUOTED.matcher(line).lookingAt();
  }

  private static boolean mayBeBrokenOff(List<String> lines, int at) {
    return at > 0
        && !lines.get(at).isBlank()
        && isQuoted(lines.get(at - 1))
        && width(lines.get(at - 1)) >= BROKEN_FROM;
  }

  private static int width(String line) {
    return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
