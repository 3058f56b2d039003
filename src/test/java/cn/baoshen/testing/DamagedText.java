package cn.baoshen.testing;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text in which pieces were replaced, lost, doubled or put in another's place. */
public final class DamagedText {
  private final Pattern piece;
  private final List<String> odd;
  private final Random random;
  private String text;

  private DamagedText(String text, Pattern piece, List<String> odd, Random random) {
    this.text = text;
    this.piece = piece;
    this.odd = odd;
    this.random = random;
  }

  /**
   * The text with one to eight of its pieces damaged.
   *
   * @param odd what a piece may be replaced by
   */
  public static String of(String text, Pattern piece, List<String> odd, Random random) {
    return of(text, piece, odd, DamagedBytes.hits(random), random);
  }

  /** The text with so many of its pieces damaged. */
  public static String of(String text, Pattern piece, List<String> odd, int most, Random random) {
    DamagedText damaged = new DamagedText(text, piece, odd, random);
    for (int hits = most; hits > 0; hits--) {
      damaged.hit();
    }
    return damaged.text;
  }

  private void hit() {
    List<MatchResult> pieces = piece.matcher(text).results().toList();
    if (pieces.isEmpty()) {
      return;
    }
    MatchResult one = pieces.get(random.nextInt(pieces.size()));
    MatchResult other = pieces.get(random.nextInt(pieces.size()));
    String instead =
        switch (random.nextInt(10)) {
          case 0 -> "";
          case 1 -> one.group() + one.group();
          case 2 -> cut(one.group());
          case 3, 4, 5 -> other.group();
          default -> odd.get(random.nextInt(odd.size()));
        };
    text = text.substring(0, one.start()) + instead + text.substring(one.end());
  }

  private String cut(String whole) {
    return whole.isEmpty() ? whole : whole.substring(random.nextInt(whole.length()));
  }
}
