package cn.baoshen.rendering.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.DrawnOn;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.rendering.workbook.Placed;
import cn.baoshen.rendering.workbook.WorkbookColor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFChart;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedWorkbookTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Report PUBLISHED = Placed.report("longhui-2024-as-published.json");
  private static final ReturnNotice NOTICE = Placed.notice(PUBLISHED);
  private static final String SHEET = "附件3基础数据表";
  private static final ReturnNotice CLEAN = Placed.notice(new Verdict(List.of(), List.of()));

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void the_stated_figure_is_red_and_those_it_was_compared_with_are_pale(String kind) {
    Workbook book = open(annotated(filled(kind), NOTICE));
    assertThat(color(cell(book, SHEET, "D22"))).isEqualTo(WorkbookColor.ERROR);
    assertThat(color(cell(book, SHEET, "B22"))).isEqualTo(WorkbookColor.COMPARED);
    assertThat(color(cell(book, SHEET, "F22"))).isEqualTo(WorkbookColor.COMPARED);
    assertThat(color(cell(book, "基本情况", "E15"))).isEqualTo(WorkbookColor.WARNING);
    assertThat(color(cell(book, SHEET, "F21"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void the_answer_is_of_the_kind_that_was_handed_in(String kind) {
    Workbook book = open(annotated(filled(kind), NOTICE));
    assertThat(book).isInstanceOf(kind.equals("xls") ? HSSFWorkbook.class : XSSFWorkbook.class);
    assertThat(book.getSheetAt(book.getActiveSheetIndex()).getSheetName()).isEqualTo("审核意见");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void several_findings_on_a_cell_stand_in_one_comment(String kind) {
    Comment comment = cell(open(annotated(filled(kind), NOTICE)), SHEET, "D22").getCellComment();
    assertThat(comment.getAuthor()).isEqualTo("报审");
    assertThat(comment.getString().getString()).contains("A08").contains("X08").contains("186.09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void every_comment_sits_at_a_cell_that_a_finding_names(String kind) {
    Workbook book = open(annotated(filled(kind), NOTICE));
    List<String> commented = new ArrayList<>();
    for (Sheet sheet : book) {
      sheet
          .getCellComments()
          .keySet()
          .forEach(at -> commented.add(sheet.getSheetName() + "!" + at.formatAsString()));
    }
    List<String> named =
        NOTICE.verdict().findings().stream().flatMap(f -> f.where().stream()).distinct().toList();
    assertThat(commented).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void the_list_has_every_finding_with_a_link_to_its_cell() {
    Sheet list = open(annotated(filled("xlsx"), NOTICE)).getSheet("审核意见");
    Row row = find(list, "X06");
    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("错误");
    assertThat(row.getCell(3).getHyperlink().getAddress()).isEqualTo(SHEET + "!F16");
    assertThat(row.getCell(4).getStringCellValue()).isEqualTo("附件3公用经费 2024年决算数");
    assertThat(row.getCell(5).getStringCellValue()).isEqualTo("37.22");
    assertThat(row.getCell(6).getStringCellValue()).isEqualTo("19.62");
    assertThat(row.getCell(7).getStringCellValue()).contains("对照：基本情况!D19");
    long listed = rules(list).stream().filter(r -> r.matches("[A-Z]\\d\\d")).count();
    assertThat(listed).isEqualTo(NOTICE.verdict().findings().size());
  }

  @Test
  void a_finding_without_a_cell_is_listed_too_and_so_are_the_reviewers_notes() {
    Finding whole = finding("S03", List.of(), "文件中的年度不是正在收取的年度。", null);
    ReturnNotice notice =
        new ReturnNotice(
            NOTICE.subject(),
            NOTICE.unit(),
            NOTICE.form(),
            new Verdict(List.of(whole), List.of()),
            Samples.decisions(),
            NOTICE.due());
    Sheet list = open(annotated(filled("xlsx"), notice)).getSheet("审核意见");
    assertThat(find(list, "S03").getCell(3).getStringCellValue()).isEqualTo("—");
    assertThat(texts(list)).anyMatch(text -> text.contains("请说明年中追加专项资金的原因。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void a_picture_on_a_sheet_with_findings_goes_back_with_it(String kind) {
    byte[] own = changed(filled(kind), DrawnOn::picture);
    Workbook book = open(annotated(own, NOTICE));

    assertThat(book.getAllPictures()).hasSize(1);
    assertThat(book.getAllPictures().get(0).getData()).isEqualTo(DrawnOn.PICTURE);
    assertThat(DrawnOn.pictures(book.getSheet(SHEET))).isEqualTo(1);
    assertThat(cell(book, SHEET, "D22").getCellComment()).isNotNull();
  }

  @Test
  void a_chart_on_a_sheet_with_findings_goes_back_with_it() {
    byte[] own = changed(filled("xlsx"), DrawnOn::chart);
    XSSFWorkbook book = (XSSFWorkbook) open(annotated(own, NOTICE));

    var charts = book.getSheet(SHEET).getDrawingPatriarch().getCharts();
    assertThat(charts).hasSize(1);
    assertThat(charts.get(0).getTitleText().getString()).isEqualTo("三公经费");
    assertThat(charts.get(0).getChartSeries()).hasSize(1);
    assertThat(cell(book, SHEET, "D22").getCellComment()).isNotNull();
  }

  @Test
  void a_sheet_of_an_old_workbook_with_a_chart_is_filled_but_not_commented() throws IOException {
    byte[] own;
    try (var in = getClass().getResourceAsStream("/rendering/chart.xls")) {
      own = in.readAllBytes();
    }
    HSSFWorkbook book = (HSSFWorkbook) open(annotated(own, NOTICE));

    assertThat(HSSFChart.getSheetCharts(book.getSheet(SHEET))).hasSize(1);
    assertThat(book.getSheet(SHEET).getCellComments()).isEmpty();
    assertThat(color(cell(book, SHEET, "D22"))).isEqualTo(WorkbookColor.ERROR);
    assertThat(book.getSheet("基本情况").getCellComments()).isNotEmpty();
    assertThat(find(book.getSheet("审核意见"), "X06")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void nothing_of_the_units_own_is_lost(String kind) {
    byte[] own =
        changed(
            filled(kind),
            book -> {
              Sheet extra = book.createSheet("本单位台账");
              extra.createRow(0).createCell(0).setCellFormula("1+2");
              cell(book, "基本情况", "B13").setCellFormula("SUM(E14:E15)");
            });
    Workbook book = open(annotated(own, NOTICE));
    assertThat(cell(book, "本单位台账", "A1").getCellFormula()).isEqualTo("1+2");
    assertThat(cell(book, "基本情况", "B13").getCellFormula()).isEqualTo("SUM(E14:E15)");
    assertThat(cell(book, SHEET, "D22").getNumericCellValue()).isEqualTo(186.01);
    assertThat(cell(book, SHEET, "D22").getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void a_cell_that_shares_its_style_with_a_marked_one_keeps_its_looks(String kind) {
    byte[] own = filled(kind);
    Workbook before = open(own);
    assertThat(cell(before, SHEET, "D22").getCellStyle().getIndex())
        .isEqualTo(cell(before, SHEET, "F6").getCellStyle().getIndex());
    assertThat(color(cell(open(annotated(own, NOTICE)), SHEET, "F6"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void a_comment_of_the_unit_stays_and_comes_back_alone(String kind) {
    byte[] own =
        changed(
            filled(kind),
            book -> {
              ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
              anchor.setCol1(3);
              anchor.setRow1(21);
              anchor.setCol2(5);
              anchor.setRow2(24);
              Cell cell = cell(book, SHEET, "D22");
              Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
              comment.setString(book.getCreationHelper().createRichTextString("以批复文件为准"));
              comment.setAuthor("张会计");
              cell.setCellComment(comment);
            });
    byte[] once = annotated(own, NOTICE);
    Comment marked = cell(open(once), SHEET, "D22").getCellComment();
    assertThat(marked.getString().getString()).startsWith("以批复文件为准\n").contains("A08");
    Comment again = cell(open(annotated(once, CLEAN)), SHEET, "D22").getCellComment();
    assertThat(again.getString().getString()).isEqualTo("以批复文件为准");
    assertThat(again.getAuthor()).isEqualTo("张会计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void old_marks_are_gone_from_the_next_return_and_the_former_fill_is_back(String kind) {
    byte[] own =
        changed(
            filled(kind),
            book -> {
              Cell cell = cell(book, SHEET, "D22");
              var green = book.createCellStyle();
              green.cloneStyleFrom(cell.getCellStyle());
              green.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
              green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              cell.setCellStyle(green);
            });
    Workbook book = open(annotated(annotated(own, NOTICE), CLEAN));
    assertThat(cell(book, SHEET, "D22").getCellStyle().getFillForegroundColor())
        .isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
    assertThat(cell(book, SHEET, "B22").getCellStyle().getFillPattern())
        .isEqualTo(FillPatternType.NO_FILL);
    for (Sheet sheet : book) {
      assertThat(sheet.getCellComments()).isEmpty();
    }
    assertThat(book.getNumberOfSheets()).isEqualTo(open(own).getNumberOfSheets() + 2);
  }

  @Test
  void marks_are_found_again_after_rows_were_inserted_and_a_sheet_renamed() {
    byte[] moved =
        changed(
            annotated(filled("xlsx"), NOTICE),
            book -> {
              book.getSheet(SHEET).shiftRows(20, 27, 3);
              book.setSheetName(book.getSheetIndex(SHEET), "附件三");
            });
    Workbook book = open(annotated(moved, CLEAN));
    assertThat(color(cell(book, "附件三", "D25"))).isNull();
    assertThat(cell(book, "附件三", "D25").getCellComment()).isNull();
    assertThat(cell(book, "附件三", "D25").getNumericCellValue()).isEqualTo(186.01);
  }

  @Test
  void a_return_of_a_return_is_the_same_as_the_first_but_for_its_styles() {
    byte[] own = filled("xlsx");
    Workbook once = open(annotated(own, NOTICE));
    Workbook twice = open(annotated(annotated(own, NOTICE), NOTICE));
    assertThat(twice.getNumberOfSheets()).isEqualTo(once.getNumberOfSheets());
    assertThat(texts(twice.getSheet("审核意见"))).isEqualTo(texts(once.getSheet("审核意见")));
    assertThat(color(cell(twice, SHEET, "D22"))).isEqualTo(WorkbookColor.ERROR);
    assertThat(cell(twice, SHEET, "D22").getCellComment().getString().getString())
        .isEqualTo(cell(once, SHEET, "D22").getCellComment().getString().getString());
  }

  @Test
  void a_sheet_of_that_name_that_the_unit_made_is_left_alone() {
    byte[] own =
        changed(
            filled("xlsx"),
            book -> book.createSheet("审核意见").createRow(0).createCell(0).setCellValue("局领导意见"));
    Workbook book = open(annotated(own, NOTICE));
    assertThat(cell(book, "审核意见", "A1").getStringCellValue()).isEqualTo("局领导意见");
    assertThat(book.getSheet("审核意见（2）")).isNotNull();
  }

  @Test
  void the_memory_of_former_looks_is_hidden_from_the_unit() {
    Workbook book = open(annotated(filled("xlsx"), NOTICE));
    assertThat(book.getSheetVisibility(book.getSheetIndex("报审记录")))
        .isEqualTo(SheetVisibility.VERY_HIDDEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1"})
  void x12_a_text_that_looks_like_a_formula_stays_a_text(String text) {
    Finding finding = finding("A99", List.of(SHEET + "!D22"), text, text);
    ReturnNotice notice = Placed.notice(new Verdict(List.of(finding), List.of()));
    for (String kind : List.of("xlsx", "xls")) {
      Row row = find(open(annotated(filled(kind), notice)).getSheet("审核意见"), "A99");
      for (int column : List.of(5, 7)) {
        assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(column).getStringCellValue()).isEqualTo(text);
        assertThat(row.getCell(column).getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void a_protected_sheet_is_annotated_and_stays_protected() {
    Sheet sheet = open(annotated(filled("xlsx"), NOTICE)).getSheet(SHEET);
    assertThat(sheet.getProtect()).isTrue();
    assertThat(color(cell(sheet.getWorkbook(), SHEET, "D22"))).isEqualTo(WorkbookColor.ERROR);
  }

  @Test
  void bytes_that_are_no_workbook_are_not_annotated() {
    byte[] json = "{\"year\": 2024}".getBytes(StandardCharsets.UTF_8);
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};
    assertThat(AnnotatedWorkbook.of(json, NOTICE, ZONE)).isEmpty();
    assertThat(AnnotatedWorkbook.of(zip, NOTICE, ZONE)).isEmpty();
    assertThat(AnnotatedWorkbook.of(new byte[0], NOTICE, ZONE)).isEmpty();
  }

  @Test
  void a_place_that_the_workbook_does_not_have_is_only_listed() {
    List<String> places = List.of("没有的表!A1", SHEET + "!ZZZ9999999", "/unit/name");
    List<Finding> findings =
        places.stream().map(place -> finding("S01", List.of(place), "缺", null)).toList();
    ReturnNotice notice = Placed.notice(new Verdict(findings, List.of()));
    Sheet list = open(annotated(filled("xlsx"), notice)).getSheet("审核意见");
    assertThat(texts(list)).containsAll(places);
  }

  @Test
  void annotated_twice_it_is_the_same_byte_for_byte() {
    assertThat(annotated(filled("xlsx"), NOTICE)).isEqualTo(annotated(filled("xlsx"), NOTICE));
    assertThat(annotated(filled("xls"), NOTICE)).isEqualTo(annotated(filled("xls"), NOTICE));
  }

  private static Finding finding(String rule, List<String> where, String message, String stated) {
    return new Finding(rule, Severity.ERROR, where, List.of(), stated, null, message);
  }

  private static byte[] filled(String kind) {
    return kind.equals("xls")
        ? FormBook.xls(Placed.FORM, PUBLISHED, Placed.YEAR)
        : FormBook.xlsx(Placed.FORM, PUBLISHED, Placed.YEAR);
  }

  private static byte[] annotated(byte[] own, ReturnNotice notice) {
    return AnnotatedWorkbook.of(own, notice, ZONE).orElseThrow();
  }

  private static byte[] changed(byte[] bytes, Consumer<Workbook> change) {
    try (Workbook book = open(bytes)) {
      change.accept(book);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbook open(byte[] bytes) {
    try {
      return WorkbookFactory.create(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell cell(Workbook book, String sheet, String address) {
    return MarkSpot.of(sheet + "!" + address).orElseThrow().in(book).orElseThrow();
  }

  private static WorkbookColor color(Cell cell) {
    return java.util.stream.Stream.of(
            WorkbookColor.ERROR, WorkbookColor.WARNING, WorkbookColor.COMPARED)
        .filter(color -> color.fills(cell.getCellStyle()))
        .findFirst()
        .orElse(null);
  }

  private static Row find(Sheet list, String rule) {
    for (Row row : list) {
      if (row.getCell(1) != null && row.getCell(1).toString().equals(rule)) {
        return row;
      }
    }
    throw new AssertionError("not listed: " + rule);
  }

  private static List<String> rules(Sheet list) {
    List<String> rules = new ArrayList<>();
    list.forEach(row -> rules.add(row.getCell(1) == null ? "" : row.getCell(1).toString()));
    return rules;
  }

  private static List<String> texts(Sheet list) {
    List<String> texts = new ArrayList<>();
    list.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    return texts;
  }
}
