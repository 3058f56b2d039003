package cn.baoshen.intake.file;

import cn.baoshen.intake.file.SheetCells.Spot;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Heads whose words stand in two cells, one for several columns and below it one for each: 2024年
 * over 预算数 and 决算数, 预算数 over 年初 and 全年.
 */
public final class HeadsInTwo {
  /** No head is longer. */
  private static final int LONGEST = 20;

  /** No table has more groups of columns side by side. */
  private static final int MOST_GROUPS = 40;

  private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)\\d\\d|[上本去今])\\s*年度?");

  private final List<Spot> texts;
  private final Map<Integer, List<Spot>> wide;

  public HeadsInTwo(SheetCells sheet) {
    texts =
        sheet.filled().stream()
            .filter(spot -> spot.cell().kind() == SheetCell.Kind.TEXT)
            .filter(spot -> spot.cell().text().length() <= LONGEST)
            .toList();
    wide =
        texts.stream()
            .filter(spot -> spot.area().width() > 1 || isYear(spot))
            .collect(Collectors.groupingBy(spot -> spot.area().bottom()));
  }

  private static boolean isYear(Spot spot) {
    return YEAR.matcher(spot.cell().text().strip()).matches();
  }

  /** Each at its lower cell. */
  public Stream<Spot> all() {
    return texts.stream().flatMap(lower -> over(lower).flatMap(upper -> both(upper, lower)));
  }

  private Stream<Spot> over(Spot lower) {
    List<Spot> above = wide.getOrDefault(lower.area().top() - 1, List.of());
    return above.size() > MOST_GROUPS
        ? Stream.of()
        : above.stream()
            .filter(
                upper ->
                    upper.area().left() <= lower.area().left()
                        && lower.area().right() <= upper.area().right());
  }

  /** The group may be named by the first words or by the last. */
  private static Stream<Spot> both(Spot upper, Spot lower) {
    String group = upper.cell().text();
    String own = lower.cell().text();
    return Stream.of(group + own, own + group)
        .map(words -> new Spot(lower.area(), SheetCell.text(words)));
  }
}
