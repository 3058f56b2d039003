package cn.baoshen.intake.value;

import cn.baoshen.intake.file.SheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cell in which two fields stand one behind the other, such as a unit's code and its name. */
public final class SharedCell {
  /** Parted by blanks or a mark; or where letters and digits end and Chinese begins. */
  private static final List<Pattern> WAYS =
      Stream.of(
              "([0-9A-Za-z]+)[\\s:：,，、/|_-]*[(（]?([^0-9A-Za-z\\s].*?)[)）]?",
              "([^0-9A-Za-z]*[^0-9A-Za-z\\s(（:：])[\\s:：,，、/|_-]*[(（]?([0-9A-Za-z]+)[)）]?",
              "(\\S+)\\s+(.+)")
          .map(way -> Pattern.compile(way, Pattern.DOTALL))
          .toList();

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+");

  private SharedCell() {}

  /**
   * The part of each field; of a text that cannot be parted all is the first one's.
   *
   * @param coded whether one of them is the code
   * @param codeLast whether it is the second one, which a unit may write on either side
   * @return two cells, of which one may be null
   */
  public static List<@Nullable SheetCell> parts(
      @Nullable SheetCell cell, boolean coded, boolean codeLast) {
    if (cell == null || cell.kind() != SheetCell.Kind.TEXT) {
      return Arrays.asList(cell, null);
    }
    Matcher way = way(cell);
    return way == null
        ? Arrays.asList(cell, null)
        : inOrder(way, coded, codeLast).stream().map(cell::part).toList();
  }

  private static @Nullable Matcher way(SheetCell cell) {
    String text = cell.text().strip();
    return WAYS.stream()
        .map(way -> way.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .orElse(null);
  }

  private static List<String> inOrder(Matcher way, boolean coded, boolean codeLast) {
    String one = way.group(1);
    String other = way.group(2);
    boolean exchanged = coded && isCode(one) != isCode(other) && isCode(one) == codeLast;
    return exchanged ? List.of(other, one) : List.of(one, other);
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
