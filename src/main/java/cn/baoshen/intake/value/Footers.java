package cn.baoshen.intake.value;

import static cn.baoshen.intake.value.PlaceTexts.either;
import static cn.baoshen.intake.value.RowWord.plain;

import cn.baoshen.form.cell.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is written below the rows of a table and is none of them: notes, and who signs.
 *
 * @param isLast whether no other table follows on the sheet
 */
public record Footers(boolean isLast) {
  private static final Pattern NOTE =
      Pattern.compile(
          "[*※(\\[【]*(?:" + either("rows.notes") + ")[\\d一二三四五六]{0,2}[)\\]】]?[:、.].*",
          Pattern.DOTALL);

  private static final Pattern SIGNER =
      Pattern.compile(
          "(?:" + either("rows.signers") + ")(?:[(\\[][^()]{0,10}[)\\]])?(?::.*)?", Pattern.DOTALL);

  private static final Pattern SECTION =
      Pattern.compile(
          "[(（]?[一二三四五六七八九十\\d]{1,2}[)）]?[、.:](?:" + either("rows.sections") + ")[:。]?");

  private static final Pattern DAY =
      Pattern.compile("[\\d二〇零○一三四五六七八九]{4}[年.-][\\d一二三四五六七八九十]{1,2}[月.-][\\d一二三四五六七八九十]{1,3}日?");

  private static final Pattern SEAL = Pattern.compile(".{2,30}(?:" + either("rows.offices") + ")");

  /**
   * The rows that are none.
   *
   * @param lines what stands in each row, from the top
   */
  public List<Integer> of(Map<Integer, List<String>> lines) {
    List<Integer> footers = new ArrayList<>();
    List<Integer> rows = List.copyOf(lines.keySet());
    boolean below = false;
    for (int i = 0; i < rows.size(); i++) {
      List<String> line = lines.getOrDefault(rows.get(i), List.of());
      below = isNote(line) || isLast && isBelow(below, line, next(rows, i, lines));
      if (below) {
        footers.add(rows.get(i));
      }
    }
    return footers;
  }

  private static List<String> next(List<Integer> rows, int row, Map<Integer, List<String>> lines) {
    return row + 1 < rows.size() ? lines.getOrDefault(rows.get(row + 1), List.of()) : List.of();
  }

  private static boolean isNote(List<String> line) {
    return line.size() == 1 && NOTE.matcher(plain(line.get(0))).matches();
  }

  /**
   * Behind a note what stands alone goes on with it; a further section may say that it is empty.
   */
  private static boolean isBelow(boolean below, List<String> line, List<String> next) {
    boolean goesOn = below && line.size() == 1;
    return goesOn || isSignature(line) || isEmptySection(line, next) || isSealed(line, next);
  }

  private static boolean isSignature(List<String> line) {
    boolean signed = !line.isEmpty() && SIGNER.matcher(plain(line.get(0))).matches();
    return signed || line.size() == 1 && DAY.matcher(plain(line.get(0))).matches();
  }

  private static boolean isEmptySection(List<String> line, List<String> next) {
    String first = line.isEmpty() ? "" : plain(line.get(0));
    boolean none =
        line.size() == 1 && next.size() == 1 && CellText.saysNone(next.get(0))
            || line.size() == 2 && CellText.saysNone(line.get(1));
    return none && SECTION.matcher(first).matches();
  }

  /** The unit's name over the day. */
  private static boolean isSealed(List<String> line, List<String> next) {
    return line.size() == 1
        && next.size() == 1
        && DAY.matcher(plain(next.get(0))).matches()
        && SEAL.matcher(plain(line.get(0))).matches();
  }
}
