package cn.baoshen.rendering.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.annotation.MarkSpot;
import cn.baoshen.rendering.pdf.PrintedReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class BlankWorkbookTest {
  private static final int YEAR = 2024;
  private final XSSFWorkbook book = open(FormBook.blank(Placed.FORM, YEAR));

  private static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void it_opens_with_a_page_that_tells_how_to_fill_it_and_has_every_sheet_of_the_form() {
    List<String> names = new ArrayList<>();
    book.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names).containsExactly("填写说明", "基本情况", "附件3基础数据表", "附件4自评表", "自评报告");
    assertThat(text("填写说明", "A1")).isEqualTo("2024 年度部门整体支出绩效自评报告填写说明");
    assertThat(book.getActiveSheetIndex()).isZero();
  }

  @Test
  void labels_name_the_years_of_the_collection() {
    assertThat(text("附件3基础数据表", "B5")).isEqualTo("2023年决算数");
    assertThat(text("自评报告", "A1")).isEqualTo("2024年度部门整体支出绩效自评报告");
    assertThat(cell("基本情况", "F2").getNumericCellValue()).isEqualTo(2024);
  }

  @Test
  void labels_are_protected_without_a_password_and_cells_to_fill_in_are_not() {
    XSSFSheet sheet = book.getSheet("基本情况");
    assertThat(sheet.getProtect()).isTrue();
    assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
    assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
    assertThat(cell("基本情况", "A4").getCellStyle().getLocked()).isTrue();
    assertThat(cell("基本情况", "B4").getCellStyle().getLocked()).isFalse();
  }

  @Test
  void each_type_has_its_own_number_format() {
    assertThat(format("附件4自评表", "D4")).isEqualTo("#,##0.00");
    assertThat(format("附件4自评表", "H4")).isEqualTo("0.0####%");
    assertThat(format("附件4自评表", "I4")).isEqualTo("0.0##");
    assertThat(format("基本情况", "B4")).isEqualTo("0");
    assertThat(format("基本情况", "B2")).isEqualTo("@");
    assertThat(format("附件3基础数据表", "F26")).isEqualTo("yyyy-mm-dd");
  }

  @Test
  void an_amount_may_not_be_negative_but_an_adjustment_may() {
    assertThat(entry("基本情况", "B14").getValidationConstraint().getFormula1()).isEqualTo("0");
    assertThat(entry("基本情况", "C14").getValidationConstraint().getFormula1()).startsWith("-9");
    assertThat(entry("基本情况", "B14").getPromptBoxText()).contains("万元");
    assertThat(entry("附件3基础数据表", "F26").getValidationConstraint().getValidationType())
        .isEqualTo(DataValidationConstraint.ValidationType.DATE);
  }

  @Test
  void the_first_level_of_an_indicator_is_chosen_from_a_list() {
    DataValidation entry = entry("附件4自评表", "B13");
    assertThat(entry.getValidationConstraint().getExplicitListValues())
        .containsExactly("产出指标", "效益指标", "满意度指标");
    assertThat(entry.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.INFO);
  }

  @Test
  void the_groups_of_the_indicators_are_printed_and_joined() {
    assertThat(text("附件4自评表", "B13")).isEqualTo("产出指标");
    assertThat(text("附件4自评表", "C15")).isEqualTo("质量指标");
    assertThat(book.getSheet("附件4自评表").getMergedRegions())
        .anyMatch(region -> region.formatAsString().equals("B13:B19"))
        .anyMatch(region -> region.formatAsString().equals("A12:A26"));
  }

  @Test
  void what_several_sheets_ask_for_is_typed_once() {
    assertThat(cell("附件4自评表", "D2").getCellFormula()).contains("基本情况!$B$2");
    assertThat(cell("附件4自评表", "D2").getStringCellValue()).isEmpty();
    assertThat(cell("附件4自评表", "D2").getCellStyle().getLocked()).isTrue();
  }

  @Test
  void it_prints_on_a4_as_wide_as_the_page_with_the_head_on_each() {
    XSSFSheet sheet = book.getSheet("附件4自评表");
    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
  }

  @Test
  void a_table_of_joined_cells_a_little_longer_than_a_page_is_printed_on_one_where_it_is_larger() {
    assertThat(book.getSheet("附件4自评表").getPrintSetup().getFitHeight()).isEqualTo((short) 1);
    assertThat(book.getSheet("附件4自评表").getPrintSetup().getLandscape()).isFalse();
    assertThat(book.getSheet("基本情况").getPrintSetup().getFitHeight()).isZero();
  }

  @Test
  void made_twice_it_is_the_same_byte_for_byte() {
    assertThat(FormBook.blank(Placed.FORM, YEAR)).isEqualTo(FormBook.blank(Placed.FORM, YEAR));
  }

  @Test
  void one_changed_label_changes_the_workbook_and_the_pdf(@TempDir Path forms) throws IOException {
    Path folder = Files.createDirectories(forms.resolve("longhui-2024"));
    Path resources = Path.of("src/main/resources/forms/longhui-2024");
    for (String file : List.of("form.yaml", "rules.yaml", "report.html")) {
      String text = Files.readString(resources.resolve(file), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve(file), text.replace("[厉行节约保障措施, {field", "[节约措施及成效, {field"));
    }
    Form changed =
        FormCatalog.load(new PathMatchingResourcePatternResolver(), forms)
            .byId("longhui-2024")
            .orElseThrow();
    assertThat(texts(open(FormBook.blank(changed, YEAR))))
        .contains("节约措施及成效")
        .doesNotContain("厉行节约保障措施");
    assertThat(pdf(changed)).contains("节约措施及成效").doesNotContain("厉行节约保障措施");
    assertThat(pdf(Placed.FORM)).contains("厉行节约保障措施");
  }

  private static String pdf(Form form) {
    PrintedReport printed = Samples.printed();
    return Pdf.run(
        Samples.RENDERER.report(
            new PrintedReport(
                printed.subject(),
                printed.unit(),
                form,
                printed.report(),
                printed.verdict(),
                printed.figures())));
  }

  private static List<String> texts(XSSFWorkbook of) {
    List<String> texts = new ArrayList<>();
    of.forEach(
        sheet -> {
          for (Row row : sheet) {
            row.forEach(cell -> texts.add(cell.toString()));
          }
        });
    return texts;
  }

  private Cell cell(String sheet, String address) {
    return MarkSpot.of(sheet + "!" + address).orElseThrow().in(book).orElseThrow();
  }

  private String text(String sheet, String address) {
    return cell(sheet, address).getStringCellValue();
  }

  private String format(String sheet, String address) {
    return cell(sheet, address).getCellStyle().getDataFormatString();
  }

  private DataValidation entry(String sheet, String address) {
    Cell cell = cell(sheet, address);
    return book.getSheet(sheet).getDataValidations().stream()
        .filter(
            entry ->
                java.util.Arrays.stream(entry.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(cell)))
        .findFirst()
        .orElseThrow();
  }
}
