package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.page.PageText;
import cn.baoshen.review.reply.part.HeaderBlock;
import cn.baoshen.review.reply.text.CleanText;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What its writer added to a mail.
 *
 * @param text without quotes, signature and what machines add, trimmed
 * @param below the part of it that stands below the mark of a signature
 * @param aside a signature and what a device adds; it decides nothing, but it may raise doubt
 * @param quoting true when something was quoted
 * @param certain false when its first line may be the broken end of a quoted one
 * @param cut true when there was more than could be read, and no quote had begun before it
 */
public record NewWords(
    String text, String below, String aside, boolean quoting, boolean certain, boolean cut) {
  private static final Pattern QUOTED = Pattern.compile("^[\\s\\x{3000}]*+(?:[>＞]|[A-Z]{1,3}> ).*");
  private static final Pattern BARRED = Pattern.compile("\\|(?: [^|]*+)?");
  private static final Pattern MARKED = Pattern.compile("^[>＞][^>＞]+$");
  private static final Pattern MARK = Pattern.compile("^[>＞] ?");
  private static final int MOST_MARKED = 12;
  // Mail programs break lines at 72 to 78 columns; a Chinese character takes two.
  private static final int BROKEN_FROM = 60;

  /** Finds them in clean lines, in which a quote mark or a fence may stand for markup. */
  public static NewWords in(CleanText.Lines read, OwnLetters letters) {
    List<String> lines = read.all();
    int end = end(lines, letters);
    Sorting sorting = new Sorting(lines, letters);
    for (int i = 0; i < end; ) {
      i += sorting.take(i);
    }
    Written written = Written.of(sorting.kept);
    String below = text(written.below());
    return new NewWords(
        CleanText.trimmed(text(written.words()) + "\n" + below),
        below,
        text(written.aside()),
        sorting.quoting || end < lines.size(),
        sorting.certain && !isMiddleOfOurs(lines, end, letters),
        read.cut() && end == lines.size());
  }

  /** Lines on their way to one of two heaps: what somebody wrote, and the quote. */
  private static final class Sorting {
    final List<String> lines;
    final OwnLetters letters;
    final List<String> kept = new ArrayList<>();
    boolean quoting;
    boolean certain = true;
    boolean begun;

    Sorting(List<String> lines, OwnLetters letters) {
      this.lines = lines;
      this.letters = letters;
    }

    /** How many lines were sorted. */
    int take(int at) {
      String line = lines.get(at);
      int marked = quoting || !begun ? 0 : ownMarked(lines, at, letters);
      if (marked > 0) {
        lines.subList(at, at + marked).forEach(l -> kept.add(MARK.matcher(l).replaceFirst("")));
        return marked;
      }
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

  /**
   * How many lines from here on bear a mark that their writer set: right below a decision, and
   * nothing says whose words they would be.
   */
  private static int ownMarked(List<String> lines, int at, OwnLetters letters) {
    if (!MARKED.matcher(lines.get(at)).matches() || !decides(lines.get(at - 1))) {
      return 0;
    }
    int end = at;
    while (end < lines.size() && isQuoted(lines.get(end))) {
      end++;
    }
    List<String> bare =
        lines.subList(at, end).stream().map(l -> MARK.matcher(l).replaceFirst("")).toList();
    boolean own =
        bare.size() <= MOST_MARKED
            && IntStream.range(0, bare.size()).noneMatch(i -> isOthers(bare, i, letters));
    return own ? end - at : 0;
  }

  private static boolean isOthers(List<String> bare, int at, OwnLetters letters) {
    return isQuoted(bare.get(at))
        || QuoteMarks.attribution(bare, at) > 0
        || startsQuote(bare, at, letters, true)
        || letters.mayOpenWith(bare.get(at));
  }

  private static boolean decides(String line) {
    return line.length() <= SignatureLine.LONGEST
        && Opening.of(NormalizedText.of(line)).choice() != Meaning.UNCLEAR;
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
