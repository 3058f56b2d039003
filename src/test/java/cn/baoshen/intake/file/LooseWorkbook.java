package cn.baoshen.intake.file;

import cn.baoshen.form.LabelText;
import cn.baoshen.intake.TypedWorkbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose sheets can be changed as people change them: moved, inserted into, merged. */
public final class LooseWorkbook {
  private static final String SPOILED = "某某";

  private static final Set<String> LABELS =
      TypedWorkbook.FORM.sheets().stream()
          .flatMap(sheet -> sheet.rows().stream())
          .filter(row -> row.each() == null)
          .flatMap(row -> row.cells().stream())
          .filter(cell -> cell.text() != null && !cell.text().isEmpty())
          .map(cell -> LabelText.of(cn.baoshen.form.Years.fill(cell.text(), 2024)).core())
          .collect(Collectors.toSet());

  private final Map<String, Loose> sheets = new LinkedHashMap<>();
  private final Random random;
  public final List<String> done = new ArrayList<>();

  private record At(int row, int column) implements Comparable<At> {
    @Override
    public int compareTo(At other) {
      return row == other.row ? column - other.column : row - other.row;
    }
  }

  /** One sheet: what stands where, and what is merged. */
  private static final class Loose {
    TreeMap<At, Object> cells = new TreeMap<>();
    List<Area> merged = new ArrayList<>();
    boolean hidden;
  }

  public LooseWorkbook(Workbook source, Random random) {
    this.random = random;
    source.forEach(
        sheet -> {
          Loose loose = new Loose();
          sheet.forEach(row -> row.forEach(cell -> take(loose, cell)));
          for (CellRangeAddress a : sheet.getMergedRegions()) {
            loose.merged.add(
                new Area(a.getFirstRow(), a.getFirstColumn(), a.getLastRow(), a.getLastColumn()));
          }
          sheets.put(sheet.getSheetName(), loose);
        });
  }

  private static void take(Loose loose, Cell cell) {
    At at = new At(cell.getRowIndex(), cell.getColumnIndex());
    if (cell.getCellType() == CellType.NUMERIC) {
      loose.cells.put(at, cell.getNumericCellValue());
    } else if (cell.getCellType() == CellType.STRING) {
      loose.cells.put(at, cell.getStringCellValue());
    }
  }

  public byte[] bytes(boolean old) {
    Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
    sheets.forEach(
        (name, loose) -> {
          var sheet = workbook.createSheet(name);
          loose.cells.forEach(
              (at, value) -> {
                Cell cell = TypedWorkbook.cell(sheet, at.row(), at.column());
                if (value instanceof Double number) {
                  cell.setCellValue(number);
                } else {
                  cell.setCellValue(String.valueOf(value));
                }
              });
          loose.merged.forEach(
              a ->
                  sheet.addMergedRegionUnsafe(
                      new CellRangeAddress(a.top(), a.bottom(), a.left(), a.right())));
          workbook.setSheetHidden(workbook.getSheetIndex(sheet), loose.hidden);
        });
    return TypedWorkbook.bytes(workbook);
  }

  /** One change that people make without harm, or, when rough, one that may well do harm. */
  public void change(boolean rough) {
    String name = List.copyOf(sheets.keySet()).get(random.nextInt(sheets.size()));
    Loose sheet = sheets.get(name);
    switch (random.nextInt(rough ? 12 : 8)) {
      case 0 -> insertRow(name, sheet, random.nextInt(lastRow(sheet) + 1));
      case 1 -> insertColumn(name, sheet, random.nextInt(9));
      case 2 -> move(name, sheet, 1 + random.nextInt(4), random.nextInt(3));
      case 3 -> title(name, sheet);
      case 4 -> rename(name, sheet);
      case 5 -> dressLabel(name, sheet);
      case 6 -> hide(name, sheet);
      case 7 -> unrelated();
      case 8 -> unmerge(name, sheet);
      case 9 -> moveRow(name, sheet);
      case 10 -> spoilLabel(name, sheet);
      default -> copyLabel(name, sheet);
    }
  }

  private static int lastRow(Loose sheet) {
    return sheet.cells.isEmpty() ? 0 : sheet.cells.lastKey().row();
  }

  private void insertRow(String name, Loose sheet, int at) {
    done.add(name + " row " + (at + 1) + " inserted");
    shift(sheet, at, 1, 0, 0);
  }

  private void insertColumn(String name, Loose sheet, int at) {
    done.add(name + " column " + (at + 1) + " inserted");
    shift(sheet, 0, 0, at, 1);
  }

  private void move(String name, Loose sheet, int rows, int columns) {
    done.add(name + " moved by " + rows + ", " + columns);
    shift(sheet, 0, rows, 0, columns);
  }

  /** As a spreadsheet does it: a region that the place lies inside of grows. */
  private static void shift(Loose sheet, int fromRow, int rows, int fromColumn, int columns) {
    TreeMap<At, Object> cells = new TreeMap<>();
    sheet.cells.forEach(
        (at, value) ->
            cells.put(
                new At(
                    at.row() + (at.row() >= fromRow ? rows : 0),
                    at.column() + (at.column() >= fromColumn ? columns : 0)),
                value));
    sheet.cells = cells;
    sheet.merged.replaceAll(
        a ->
            new Area(
                a.top() + (a.top() >= fromRow ? rows : 0),
                a.left() + (a.left() >= fromColumn ? columns : 0),
                a.bottom() + (a.bottom() >= fromRow ? rows : 0),
                a.right() + (a.right() >= fromColumn ? columns : 0)));
  }

  private void title(String name, Loose sheet) {
    done.add(name + " title");
    shift(sheet, 0, 1, 0, 0);
    sheet.cells.put(new At(0, 0), "隆回县预算绩效管理");
    sheet.merged.add(new Area(0, 0, 0, 5));
  }

  private void rename(String name, Loose sheet) {
    done.add(name + " renamed");
    sheets.remove(name);
    sheets.put("表" + sheets.size() + random.nextInt(1000), sheet);
  }

  private void hide(String name, Loose sheet) {
    done.add(name + " hidden");
    sheet.hidden = sheets.values().stream().filter(other -> !other.hidden).count() > 1;
  }

  private void unrelated() {
    done.add("sheet added");
    Loose sheet = new Loose();
    sheet.cells.put(new At(2, 2), "填表须知");
    sheet.cells.put(new At(3, 2), "编制数");
    sheets.put("须知" + random.nextInt(100000), sheet);
  }

  private At label(Loose sheet) {
    List<At> labels =
        sheet.cells.entrySet().stream()
            .filter(e -> LABELS.contains(LabelText.of(String.valueOf(e.getValue())).core()))
            .map(Map.Entry::getKey)
            .toList();
    return labels.isEmpty() ? null : labels.get(random.nextInt(labels.size()));
  }

  private void dressLabel(String name, Loose sheet) {
    At at = label(sheet);
    if (at == null) {
      return;
    }
    String text = String.valueOf(sheet.cells.get(at));
    String dressed =
        switch (random.nextInt(5)) {
          case 0 -> "（" + "一二三四".charAt(random.nextInt(4)) + "）" + text;
          case 1 -> text + "：";
          case 2 -> text.substring(0, 1) + "　 " + text.substring(1);
          case 3 -> text.substring(0, 2) + "\n" + text.substring(2);
          default -> "3、 " + text + " ";
        };
    done.add(name + " label " + text + " written " + dressed);
    sheet.cells.put(at, dressed);
  }

  private void unmerge(String name, Loose sheet) {
    if (!sheet.merged.isEmpty()) {
      done.add(name + " unmerged " + sheet.merged.remove(random.nextInt(sheet.merged.size())));
    }
  }

  /**
   * The row of a label, which has no part in a region of several rows, goes to the end. Not where
   * one table follows right upon another: its rows would truly be those of the table above.
   */
  private void moveRow(String name, Loose sheet) {
    At label = label(sheet);
    boolean stacked = sheet.cells.containsValue("存在的问题");
    if (label == null || stacked || sheet.merged.stream().anyMatch(a -> isTall(a, label.row()))) {
      return;
    }
    done.add(name + " row " + (label.row() + 1) + " moved to the end");
    int end = lastRow(sheet) + 2;
    TreeMap<At, Object> cells = new TreeMap<>();
    sheet.cells.forEach(
        (at, value) -> cells.put(at.row() == label.row() ? new At(end, at.column()) : at, value));
    sheet.cells = cells;
    sheet.merged.replaceAll(
        a -> a.top() == label.row() ? new Area(end, a.left(), end, a.right()) : a);
  }

  private static boolean isTall(Area area, int row) {
    return area.top() <= row && row <= area.bottom() && area.top() != area.bottom();
  }

  /** True for what stands in the place of a label that was spoiled. */
  public static boolean isSpoiled(String text) {
    return text.startsWith(SPOILED);
  }

  private void spoilLabel(String name, Loose sheet) {
    At at = label(sheet);
    if (at != null) {
      done.add(name + " label " + sheet.cells.get(at) + " spoiled");
      sheet.cells.put(at, SPOILED + random.nextInt(10));
    }
  }

  private void copyLabel(String name, Loose sheet) {
    At at = label(sheet);
    if (at != null) {
      done.add(name + " label " + sheet.cells.get(at) + " copied");
      sheet.cells.put(new At(lastRow(sheet) + 2, at.column()), sheet.cells.get(at));
    }
  }
}
