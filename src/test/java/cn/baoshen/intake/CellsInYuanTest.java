package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells filled in 元 are all named in the first answer, in one finding, and no other cell is. */
class CellsInYuanTest {
  /** What the sample has there, in 万元. */
  private static final Map<String, String> FIGURES = new TreeMap<>();

  static {
    row("基本情况!", "B11 219.27 E11 220.3 B12 183.08 E12 37.22");
    row("基本情况!", "B14 132.13 C14 53.96 D14 186.09 E14 183.08");
    row("基本情况!", "B15 20 C15 17.22 D15 37.22 E15 37.22 B16 163.46 E16 19.62");
    row("基本情况!", "D18 13.01 D26 0.01 D30 2.32 D33 0.22");
    row("附件3基础数据表!", "B6 0.28 D6 0.7 F6 0.22 B11 0.28 D11 0.7 F11 0.22");
    row("附件3基础数据表!", "B13 21.6 D13 20 F13 37.22 B16 21.25 D16 20 F16 19.62");
    row("附件3基础数据表!", "B17 5.29 D17 5 F17 13.01 B18 4.33 D18 5 F18 4.89");
    row("附件3基础数据表!", "B19 0.1 D19 1 F19 0.13 B20 7.5 D20 9 F20 9");
    row("附件3基础数据表!", "B22 132.13 D22 186.09 F22 53.96");
    row("附件4自评表!", "D4 152.13 E4 223.31 F4 220.3 D5 152.13 H5 152.13");
    row("附件4自评表!", "D6 152.13 H6 132.13 H7 20");
  }

  private static void row(String sheet, String cells) {
    String[] parts = cells.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      FIGURES.put(sheet + parts[i], parts[i + 1]);
    }
  }

  private static List<Finding> told(List<String> places) {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    places.forEach(
        place -> workbook.put(place, new BigDecimal(FIGURES.get(place)).movePointRight(4)));
    return SampleWorkbook.judge(workbook.reading()).findings();
  }

  private static List<String> places(String sheet, String cells) {
    return Arrays.stream(cells.split(" ")).map(cell -> sheet + "!" + cell).toList();
  }

  private static List<String> named(List<Finding> findings) {
    List<Finding> units = findings.stream().filter(f -> f.rule().equals("S06")).toList();
    assertThat(units).hasSize(1);
    return units.get(0).where();
  }

  @ParameterizedTest
  @CsvSource({
    "附件4自评表, D4 D5 D6 H5 H6 H7",
    "附件3基础数据表, B16 D16 F16 B17 D17 F17 B18 D18 F18 B19 D19 F19",
    "附件3基础数据表, B13 D13 F13",
    "附件3基础数据表, B6 D6 F6 B11 D11 F11",
    "附件3基础数据表, B20 D20 F20",
    "附件3基础数据表, B22 D22 F22",
    "基本情况, B11 E11",
    "基本情况, B14 C14 D14 E14",
    "基本情况, B15 C15 D15 E15",
    "附件4自评表, D4 E4 F4 D5 H5 D6 H6 H7",
  })
  void cells_in_yuan_are_one_finding_that_names_each_of_them_and_no_other(
      String sheet, String cells) {
    List<String> changed = places(sheet, cells);

    assertThat(named(told(changed))).containsExactlyInAnyOrderElementsOf(changed);
  }

  @Test
  void a_report_that_is_in_yuan_throughout_goes_back() {
    assertThat(named(told(List.copyOf(FIGURES.keySet())))).contains("基本情况!B16", "附件4自评表!D4");
  }

  @Test
  void a_single_cell_in_yuan_marks_no_other_as_in_yuan() {
    assertThat(FIGURES.keySet())
        .allSatisfy(
            place ->
                assertThat(told(List.of(place)))
                    .filteredOn(finding -> finding.rule().equals("S06"))
                    .flatMap(Finding::where)
                    .isSubsetOf(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D4", "E4"})
  void a_movement_that_is_one_of_the_unit_alone_is_not_told(String cell) {
    assertThat(told(places("附件4自评表", cell))).extracting(Finding::rule).doesNotContain("C08");
  }
}
