package cn.baoshen.intake.xls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.HandedIn;
import cn.baoshen.model.Finding;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.poi.hssf.model.InternalSheet;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings on what nobody sees who opens the workbook. */
class HiddenPlacesTest {
  private static final String WEIGHT = "evaluation.indicators[2].weight";
  private static final String PLACE = HandedIn.place(WEIGHT);
  private static final String SHEET = PLACE.substring(0, PLACE.indexOf('!'));
  private static final String CELL = PLACE.substring(PLACE.indexOf('!') + 1);
  private static final int ROW = Integer.parseInt(CELL.replaceAll("\\D", ""));
  private static final int COLUMN = CELL.charAt(0) - 'A';

  /** One weight too high by a point, which the sums of its group and of the table tell. */
  private static HandedIn wrong(String kind, java.util.function.Consumer<Workbook> hide) {
    return HandedIn.as(
        kind,
        w -> {
          var cell = HandedIn.field(w, WEIGHT);
          cell.setCellValue(cell.getNumericCellValue() + 1);
          hide.accept(w);
        });
  }

  private static Sheet sheet(Workbook workbook) {
    return workbook.getSheet(SHEET);
  }

  private static List<Finding> onTheWeight(HandedIn file) {
    List<Finding> all =
        file.findings().stream().filter(finding -> finding.where().contains(PLACE)).toList();
    assertThat(all).isNotEmpty();
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void a_finding_on_a_hidden_row_says_which_row_is_hidden(String kind) {
    HandedIn file = wrong(kind, w -> sheet(w).getRow(ROW - 1).setZeroHeight(true));

    assertThat(onTheWeight(file))
        .allSatisfy(
            f -> assertThat(f.message()).endsWith("“" + SHEET + "”第" + ROW + "行已隐藏，请取消隐藏后核对。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void a_finding_on_a_hidden_column_says_which(String kind) {
    HandedIn file = wrong(kind, w -> sheet(w).setColumnHidden(COLUMN, true));

    assertThat(onTheWeight(file))
        .allSatisfy(f -> assertThat(f.message()).contains("”" + CELL.charAt(0) + "列已隐藏"));
  }

  @ParameterizedTest
  @CsvSource({"xlsx, HIDDEN", "xls, HIDDEN", "xlsx, VERY_HIDDEN", "xls, VERY_HIDDEN"})
  void a_finding_on_a_hidden_sheet_says_so(String kind, SheetVisibility how) {
    HandedIn file = wrong(kind, w -> w.setSheetVisibility(w.getSheetIndex(SHEET), how));

    assertThat(onTheWeight(file))
        .allSatisfy(f -> assertThat(f.message()).contains("工作表“" + SHEET + "”已隐藏"));
  }

  @Test
  void a_row_that_a_filter_leaves_out_is_called_filtered() {
    HandedIn file =
        wrong(
            "xlsx",
            w -> {
              sheet(w).setAutoFilter(new CellRangeAddress(ROW - 3, ROW + 3, 0, COLUMN));
              ((XSSFSheet) sheet(w)).getCTWorksheet().addNewSheetPr().setFilterMode(true);
              sheet(w).getRow(ROW - 1).setZeroHeight(true);
            });

    assertThat(onTheWeight(file))
        .allSatisfy(f -> assertThat(f.message()).contains("第" + ROW + "行已被筛选隐藏"));
  }

  @Test
  void a_row_of_a_binary_workbook_with_a_filter_at_work_is_called_filtered() {
    HandedIn file =
        wrong(
            "xls",
            w -> {
              filter((HSSFSheet) sheet(w));
              sheet(w).getRow(ROW - 1).setZeroHeight(true);
            });

    assertThat(onTheWeight(file))
        .allSatisfy(f -> assertThat(f.message()).contains("第" + ROW + "行已被筛选隐藏"));
  }

  /** What Excel writes and POI has no words for. */
  private static void filter(HSSFSheet sheet) {
    try {
      Method records = HSSFSheet.class.getDeclaredMethod("getSheet");
      records.setAccessible(true);
      InternalSheet inside = (InternalSheet) records.invoke(sheet);
      inside.getRecords().add(1, new UnknownRecord(XlsUnseen.FILTER_MODE, new byte[0]));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_row_hidden_by_hand_beside_a_filter_that_filters_nothing_is_called_hidden() {
    HandedIn file =
        wrong(
            "xlsx",
            w -> {
              sheet(w).setAutoFilter(new CellRangeAddress(ROW - 3, ROW + 3, 0, COLUMN));
              sheet(w).getRow(ROW - 1).setZeroHeight(true);
            });

    assertThat(onTheWeight(file))
        .allSatisfy(f -> assertThat(f.message()).contains("第" + ROW + "行已隐藏"));
  }

  @Test
  void a_finding_that_points_at_nothing_hidden_says_nothing_of_it() {
    HandedIn file = wrong("xlsx", w -> sheet(w).getRow(ROW + 8).setZeroHeight(true));

    assertThat(file.findings())
        .filteredOn(f -> f.where().equals(List.of(PLACE)))
        .allSatisfy(f -> assertThat(f.message()).doesNotContain("隐藏"));
    HandedIn plain = wrong("xlsx", w -> {});
    assertThat(plain.findings()).allSatisfy(f -> assertThat(f.message()).doesNotContain("隐藏"));
  }

  @Test
  void a_merged_cell_of_which_a_row_is_still_seen_is_not_called_hidden() {
    String level1 = HandedIn.place("evaluation.indicators[0].level1");
    int first = Integer.parseInt(level1.replaceAll(".*\\D", "")) - 1;
    HandedIn file = wrong("xlsx", w -> sheet(w).getRow(first).setZeroHeight(true));

    assertThat(file.reading().hidden()).doesNotContainKey(level1);
    assertThat(file.reading().hidden()).isNotEmpty();
  }
}
