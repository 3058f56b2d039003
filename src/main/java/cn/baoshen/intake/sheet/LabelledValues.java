package cn.baoshen.intake.sheet;

import cn.baoshen.form.LabelText;
import cn.baoshen.intake.file.NumberFormat;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.value.RowWord;
import cn.baoshen.model.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels in one cell that have their values behind them there: {@code 填表人：张三
 * 联系电话：0739-8231234}.
 */
final class LabelledValues {
  /** Nobody puts more into a line; a longer text is prose with colons in it. */
  private static final int LONGEST = 200;

  private static final int LONGEST_LABEL = 30;
  private static final int MOST = 8;

  private static final Pattern COLON = Pattern.compile("[:：]");

  /** A value, white space or another mark, and the label of the next one, which may be spaced. */
  private static final Pattern NEXT =
      Pattern.compile("(?sU)(.*?)[\\s;；,，、]+((?:\\p{IsHan}\\s+){1,8}\\p{IsHan}|[^\\s;；,，、]+)\\s*");

  /** What is to be done beside the value is part of some labels and not of others. */
  private static final Pattern SIGNED = Pattern.compile("[(（](?:手?签[字名章]|[加盖]*[公]?章)[)）]\\s*$");

  /** The year of the report at the end of the line, which is no part of the last value. */
  private static final Pattern YEAR_BEHIND =
      Pattern.compile("(?U)(?<=\\S)[\\s_]+[(（]\\s*\\d{4}\\s*年度\\s*[)）]\\s*$");

  private LabelledValues() {}

  static List<Found> in(SheetCells.Spot spot) {
    String text = spot.cell().text();
    if (text.length() > LONGEST || text.indexOf(':') < 0 && text.indexOf('：') < 0) {
      return List.of();
    }
    return isUnit(text) ? List.of() : found(spot, PlainText.clean(text));
  }

  /** 金额单位：万元 is no label with a value. */
  static boolean isUnit(String text) {
    LabelText label = LabelText.of(text);
    return !label.isSomething() && !label.unit().isEmpty();
  }

  /** True for a cell that states the unit of the figures around it. */
  static boolean isUnit(SheetCells.Spot spot) {
    return spot.cell().kind() == SheetCell.Kind.TEXT && isUnit(spot.cell().text());
  }

  /** What a cell says when it repeats its label before its value, or calls the value a sum. */
  static @Nullable SheetCell without(SheetCells.Spot spot, Slot slot, PlacedLabels labels) {
    if (spot.cell().kind() != SheetCell.Kind.TEXT) {
      return spot.cell();
    }
    List<Found> stated = in(spot);
    boolean repeated = stated.size() == 1 && isOf(stated.get(0).text().core(), slot, labels);
    return repeated ? stated.get(0).value() : spot.cell();
  }

  private static boolean isOf(String core, Slot slot, PlacedLabels labels) {
    boolean sum = slot.field().type().isNumeric() && RowWord.of(core, false) == RowWord.SUM;
    return sum
        || Stream.of(slot.left(), slot.above())
            .filter(labels::has)
            .anyMatch(label -> labels.found(label).text().core().equals(core));
  }

  private static List<Found> found(SheetCells.Spot spot, String text) {
    List<Found> all = new ArrayList<>();
    int[] colons = COLON.matcher(text).results().limit(MOST).mapToInt(MatchResult::start).toArray();
    int label = 0;
    for (int i = 0; i < colons.length; i++) {
      int value = colons[i] + 1;
      int end = i + 1 < colons.length ? colons[i + 1] : text.length();
      Matcher next = NEXT.matcher(text).region(value, end);
      boolean splits = i + 1 < colons.length && next.matches();
      add(
          all,
          spot,
          text.substring(label, colons[i]),
          text.substring(value, splits ? next.end(1) : text.length()),
          colons.length > 1);
      // 其中：一般公共预算：100 has its label in two parts.
      label = splits ? next.start(2) : label;
    }
    return all;
  }

  /** Of several labels in a cell one may have been left without a value. */
  private static void add(
      List<Found> all, SheetCells.Spot spot, String label, String value, boolean several) {
    String clean = PlainText.clean(YEAR_BEHIND.matcher(value).replaceFirst(""));
    boolean says = several || !clean.isEmpty();
    if (label.length() <= LONGEST_LABEL && says && !isUnit("(" + clean + ")")) {
      SheetCell cell =
          new SheetCell(SheetCell.Kind.TEXT, clean, spot.cell().outside(), NumberFormat.UNKNOWN);
      all.add(new Found(spot.area(), LabelText.of(label), cell));
      Matcher signed = SIGNED.matcher(label);
      if (signed.find()) {
        all.add(new Found(spot.area(), LabelText.of(signed.replaceFirst("")), cell));
      }
    }
  }
}
