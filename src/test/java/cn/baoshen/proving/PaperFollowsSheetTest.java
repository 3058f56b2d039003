package cn.baoshen.proving;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet with all that official tables do: equal heads, shared cells, units, formulas, merges. */
class PaperFollowsSheetTest {
  private static Form form;
  private static List<FormMistake> mistakes;

  @BeforeAll
  static void draft() {
    List<FormMistake> wrong = new ArrayList<>();
    FormDraft draft =
        FormCatalog.drafts(
                Path.of("src/test/resources/forms-planted/paper"), CheckForms.inspections(), wrong)
            .get(0);
    form = draft.form();
    mistakes = draft.mistakes().errors();
  }

  private static Reading read(Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(new SamplePapers(form).filled()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book.getSheet("支出明细表"));
      book.write(out);
      return new WorkbookReader(FormCatalog.of(List.of(form))).read(out.toByteArray());
    }
  }

  private static Cell cell(XSSFSheet sheet, String address) {
    CellReference at = new CellReference(address);
    return sheet.getRow(at.getRow()).getCell(at.getCol());
  }

  @Test
  void the_form_proves_itself() {
    assertThat(mistakes).isEmpty();
  }

  @Test
  void equal_heads_of_two_tables_lead_to_the_rows_of_their_own() throws IOException {
    Reading read = read(sheet -> {});

    assertThat(read.troubles()).isEmpty();
    assertThat(read.report().at("first[0].name")).isNotEqualTo(read.report().at("second[0].name"));
    assertThat(read.report().places().get("second[0].money")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"103003 隆回县民政局", "103003隆回县民政局", "隆回县民政局（103003）", "隆回县民政局  103003"})
  void code_and_name_in_one_cell_are_told_apart(String typed) throws IOException {
    Reading read = read(sheet -> cell(sheet, "B2").setCellValue(typed));

    assertThat(read.report().at("org.code")).isEqualTo("103003");
    assertThat(read.report().at("org.name")).isEqualTo("隆回县民政局");
  }

  @Test
  void a_figure_in_its_own_unit_is_read_and_one_in_another_is_asked_about() throws IOException {
    Cell[] yuan = new Cell[1];
    read(sheet -> sheet.forEach(row -> row.forEach(c -> yuan[0] = isYuan(c) ? c : yuan[0])));
    int row = yuan[0].getRowIndex();

    Reading own = read(s -> s.getRow(row).getCell(3).setCellValue("1200元"));
    Reading other = read(s -> s.getRow(row).getCell(3).setCellValue("0.12万元"));

    assertThat(own.report().at("yuan")).isEqualTo(new BigDecimal("1200"));
    assertThat(other.report().at("yuan")).isNull();
    assertThat(other.troubles())
        .extracting(ReadProblem::kind)
        .containsExactly(ReadProblem.Kind.WRONG_UNIT);
  }

  private static boolean isYuan(Cell cell) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals("补助（元）");
  }

  @Test
  void the_blank_works_out_totals_and_rates_by_itself() throws IOException {
    List<String> formulas = new ArrayList<>();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(new SamplePapers(form).blank()))) {
      book.getSheet("支出明细表")
          .forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell.getCellType() == CellType.FORMULA) {
                          formulas.add(cell.getCellFormula());
                        }
                      }));
    }

    assertThat(formulas).anyMatch(formula -> formula.contains("SUM("));
    assertThat(formulas).hasSizeGreaterThanOrEqualTo(6);
  }
}
