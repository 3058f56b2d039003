package cn.baoshen.review.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What its writer added to a mail.
 *
 * @param text without quotes and signature, trimmed
 * @param aside a signature and what a device adds; it decides nothing, but it may raise doubt
 * @param quoting true when something was quoted
 * @param certain false when its first line may be the broken end of a quoted one
 */
record NewWords(String text, String aside, boolean quoting, boolean certain) {
  private static final Pattern QUOTED = Pattern.compile("^[\\s\\x{3000}]*[>＞].*");
  private static final Pattern SIGNED = Pattern.compile("^\\s*--\\s*$");
  private static final Pattern DEVICE =
      Vocabulary.pattern(
          "^[\\s*|\\[(-]*" + Vocabulary.any("signature") + ".{0,60}$|^.{0,4}从我的.{0,30}发送.{0,4}$");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\s|]*|[\\s|]*(?:(?!.*"
              + Vocabulary.any("not.name")
              + ")["
              + String.join("", Vocabulary.list("surname"))
              + "]\\p{IsHan}{1,2}|[^\\s@]{1,60}@[^\\s@]{1,60}|(?:\\p{IsHan}{2,4}[：:]?)?[\\d\\s()（）+-]{7,20})[\\s|]*");
  // Mail programs break lines at 72 to 78 columns; a Chinese character takes two.
  private static final int BROKEN_FROM = 60;

  /** Finds them in clean lines, in which a quote mark or a fence may stand for markup. */
  static NewWords in(List<String> lines, OwnLetters letters) {
    int end = end(lines, letters);
    Sorting sorting = new Sorting(lines);
    for (int i = 0; i < end; ) {
      i += sorting.take(i);
    }
    sorting.setNameAside();
    return new NewWords(
        text(sorting.kept),
        text(sorting.aside),
        sorting.quoting || end < lines.size(),
        sorting.certain);
  }

  /** Lines on their way to one of three heaps: the words, what stands aside, the quote. */
  private static final class Sorting {
    final List<String> lines;
    final List<String> kept = new ArrayList<>();
    final List<String> aside = new ArrayList<>();
    boolean quoting;
    boolean certain = true;
    boolean signed;

    Sorting(List<String> lines) {
      this.lines = lines;
    }

    /** How many lines were sorted. */
    int take(int at) {
      int quoted = isQuoted(lines.get(at)) ? 1 : QuoteMarks.attribution(lines, at);
      quoting |= quoted > 0;
      if (quoted > 0) {
        return quoted;
      }
      signed |= SIGNED.matcher(lines.get(at)).matches();
      certain = certain && !(isBlank(kept) && mayBeBrokenOff(lines, at));
      boolean isAside = signed || DEVICE.matcher(lines.get(at)).matches();
      (isAside ? aside : kept).add(lines.get(at));
      return 1;
    }

    /** A name, a number, an address under a blank line at the end are a signature. */
    void setNameAside() {
      int end = kept.size();
      while (end > 0 && NAME.matcher(kept.get(end - 1)).matches()) {
        end--;
      }
      while (end < kept.size() && !kept.get(end).isBlank()) {
        end++;
      }
      aside.addAll(kept.subList(end, kept.size()));
      kept.subList(end, kept.size()).clear();
    }
  }

  private static String text(List<String> lines) {
    return CleanText.trimmed(String.join("\n", lines));
  }

  /** The line from which on all is quoted, or one after the last. */
  private static int end(List<String> lines, OwnLetters letters) {
    int end = 0;
    while (end < lines.size() && !startsQuote(lines, end, letters)) {
      end++;
    }
    while (end > 0 && end < lines.size() && announces(lines.get(end - 1), letters)) {
      end--;
    }
    return end;
  }

  private static boolean announces(String line, OwnLetters letters) {
    return QuoteMarks.isRule(line) || letters.mayOpenWith(line);
  }

  private static boolean startsQuote(List<String> lines, int at, OwnLetters letters) {
    String line = lines.get(at);
    if (line.isBlank() || isQuoted(line)) {
      return false;
    }
    return line.equals(PageText.FENCE)
        || QuoteMarks.isTitle(line)
        || QuoteMarks.isHeaderBlock(lines, at)
        || letters.hold(line)
        || isAttributionOfUnmarked(lines, at);
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
    return QUOTED.matcher(line).matches();
  }

  private static boolean isBlank(List<String> kept) {
    return kept.stream().allMatch(String::isBlank);
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
