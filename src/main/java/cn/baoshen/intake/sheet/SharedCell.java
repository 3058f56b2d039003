package cn.baoshen.intake.sheet;

import cn.baoshen.intake.file.SheetCell;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A cell in which two fields stand one behind the other, such as a unit's code and its name. */
final class SharedCell {
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
   * @param codeLast whether the second field is the code, which a unit may write on either side
   * @param coded whether one of them is
   */
  static List<FoundCell> parts(FoundCell found, boolean coded, boolean codeLast) {
    List<FoundCell> whole = List.of(found, new FoundCell(null, found.place(), found.lost()));
    SheetCell cell = found.cell();
    if (cell == null || cell.kind() != SheetCell.Kind.TEXT) {
      return whole;
    }
    String text = cell.text().strip();
    return WAYS.stream()
        .map(way -> way.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(way -> inOrder(way, coded, codeLast))
        .map(parts -> parts.stream().map(found::part).toList())
        .orElse(whole);
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
