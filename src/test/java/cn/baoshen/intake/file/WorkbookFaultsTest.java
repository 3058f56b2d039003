package cn.baoshen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.SubmissionReader;
import cn.baoshen.intake.TypedWorkbook;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.testing.BoundedWork;
import cn.baoshen.testing.Locked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks that are none, or that mean harm, or that a hurried person made. */
class WorkbookFaultsTest {
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final byte[] CORRECTED = TypedWorkbook.xlsx("corrected").bytes();

  private static String reason(byte[] bytes) {
    Reading reading = READER.read(bytes);
    assertThat(reading.troubles()).hasSize(1);
    assertThat(reading.report().values()).isEmpty();
    assertThat(reading.troubles().get(0).kind()).isEqualTo(ReadProblem.Kind.UNREADABLE_FILE);
    return reading.troubles().get(0).reason();
  }

  private interface Change {
    byte[] of(String name, byte[] content);
  }

  /** The corrected workbook with its parts changed, and perhaps one more. */
  private static byte[] repacked(Change change, String added, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(CORRECTED));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] changed = change.of(entry.getName(), in.readAllBytes());
        if (changed != null) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          zip.write(changed);
        }
      }
      if (added != null) {
        zip.putNextEntry(new ZipEntry(added));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  private static byte[] with(String added, byte[] content) throws IOException {
    return repacked((name, old) -> old, added, content);
  }

  private static byte[] replaced(String part, String from, String to) throws IOException {
    return repacked(
        (name, old) -> {
          String text = new String(old, StandardCharsets.UTF_8);
          assertThat(!name.equals(part) || text.contains(from)).isTrue();
          return name.equals(part) ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : old;
        },
        null,
        null);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            name.equals("mimetype")
                ? utf8("application/vnd.oasis.opendocument.spreadsheet")
                : utf8("<x/>"));
      }
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The corrected workbook after a person changed it. */
  private static Reading changed(boolean old, Consumer<Workbook> change) {
    TypedWorkbook typed = old ? TypedWorkbook.xls("corrected") : TypedWorkbook.xlsx("corrected");
    change.accept(typed.workbook());
    return READER.read(typed.bytes());
  }

  private static Cell cell(Workbook workbook, String place) {
    String[] parts = place.split("!");
    var at = new org.apache.poi.ss.util.CellReference(parts[1]);
    return TypedWorkbook.cell(workbook.getSheet(parts[0]), at.getRow(), at.getCol());
  }

  private static String place(String field) {
    return TypedWorkbook.xlsx("corrected").places.get(field);
  }

  private static CellStyle format(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static ReadProblem only(Reading reading) {
    assertThat(reading.troubles()).hasSize(1);
    return reading.troubles().get(0);
  }

  @Test
  void x01_a_real_workbook_whose_styles_shrink_to_less_than_a_hundredth_is_accepted()
      throws IOException {
    String padding = "<!-- " + " ".repeat(2_000) + " -->";
    byte[] bytes =
        replaced("xl/styles.xml", "</styleSheet>", padding.repeat(200) + "</styleSheet>");

    assertThat(READER.read(bytes).troubles()).isEmpty();
  }

  @Test
  void x02_a_bomb_is_refused_in_two_seconds_by_what_it_unpacks_to() throws IOException {
    byte[] bomb = with("xl/media/bomb.bin", new byte[101 * 1024 * 1024]);

    BoundedWork.within(
        Duration.ofSeconds(10),
        () -> assertThat(reason(bomb)).isEqualTo("workbook-unpacks-too-large"));
  }

  @Test
  void x02_nested_markup_endless_tags_and_thousands_of_parts_are_refused() throws IOException {
    byte[] deep = replaced("xl/workbook.xml", "<sheets>", "<a>".repeat(200_000) + "<sheets>");
    byte[] tag =
        replaced("xl/workbook.xml", "<sheets>", "<a b='" + "x".repeat(1 << 20) + "'/><sheets>");
    String[] names = new String[6_000];
    Arrays.setAll(names, i -> "xl/" + i);

    assertThat(reason(deep)).isEqualTo("workbook-corrupt");
    assertThat(reason(tag)).isEqualTo("workbook-corrupt");
    assertThat(reason(zip(names))).isEqualTo("workbook-too-many-parts");
  }

  @Test
  void x03_a_document_type_is_refused_and_nothing_is_fetched() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + url + "\">]>";
      for (String part :
          new String[] {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
        byte[] bytes =
            repacked(
                (name, old) -> {
                  String text = new String(old, StandardCharsets.UTF_8);
                  int root = text.indexOf('<', text.indexOf("?>") + 1);
                  return name.equals(part)
                      ? utf8(text.substring(0, root) + doctype + text.substring(root))
                      : old;
                },
                null,
                null);
        assertThat(reason(bytes)).isEqualTo("workbook-corrupt");
      }
      org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void x04_a_password_is_named_and_a_protected_sheet_is_read() throws Exception {
    byte[] locked = Locked.with(CORRECTED, EncryptionMode.agile, "secret");
    assertThat(reason(locked)).isEqualTo("file-password");
    org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] old = TypedWorkbook.xls("corrected").bytes();
    org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword(null);
    assertThat(reason(old)).isEqualTo("file-password");
    assertThat(changed(false, w -> w.getSheetAt(0).protectSheet("x")).troubles()).isEmpty();
  }

  @Test
  void x05_macros_are_refused() throws Exception {
    assertThat(reason(with("xl/vbaProject.bin", new byte[9]))).isEqualTo("file-macros");
    assertThat(reason(with("xl/macrosheets/sheet1.xml", new byte[9]))).isEqualTo("file-macros");
    byte[] enabled =
        replaced(
            "[Content_Types].xml",
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.sheet.macroEnabled.main");
    assertThat(reason(enabled)).isEqualTo("file-macros");
  }

  @Test
  void x06_a_formula_without_result_and_an_error_are_named_at_their_cell() throws IOException {
    for (boolean old : new boolean[] {false, true}) {
      Reading error =
          changed(old, w -> cell(w, place("totals.income")).setCellErrorValue((byte) 0x17));
      assertThat(only(error).reason()).isEqualTo("cell-error");
      assertThat(only(error).place()).isEqualTo(place("totals.income"));
      assertThat(only(error).stated()).isEqualTo("#REF!");
    }
    Reading blank =
        READER.read(replaced("xl/worksheets/sheet1.xml", "<v>219.27</v>", "<f>219+0.27</f>"));
    assertThat(only(blank).reason()).isEqualTo("cell-uncalculated");
    assertThat(only(blank).place()).isEqualTo(place("totals.income"));
    Reading binary = changed(true, w -> neverCalculated(w, "219+0.27"));
    assertThat(only(binary).reason()).isEqualTo("cell-uncalculated");
    assertThat(only(binary).place()).isEqualTo(place("totals.income"));
  }

  @Test
  void x06_in_a_binary_workbook_a_zero_that_excel_calculated_is_a_zero() throws IOException {
    TypedWorkbook typed = TypedWorkbook.xls("corrected");
    neverCalculated(typed.workbook(), "219-219");
    Reading reading = READER.read(calculated(typed.bytes()));

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("totals.income")).isEqualTo(BigDecimal.ZERO);
  }

  private static void neverCalculated(Workbook workbook, String formula) {
    Cell cell = cell(workbook, place("totals.income"));
    cell.setBlank();
    cell.setCellFormula(formula);
  }

  /** The same workbook whose formulas are no longer marked to be calculated when it is opened. */
  private static byte[] calculated(byte[] xls) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(xls));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      byte[] records;
      try (var in = files.createDocumentInputStream("Workbook")) {
        records = in.readAllBytes();
      }
      for (int at = 0; at + 4 <= records.length; at += 4 + word(records, at + 2)) {
        if (word(records, at) == org.apache.poi.hssf.record.FormulaRecord.sid) {
          records[at + 4 + 14] &= ~2;
        }
      }
      files.createOrUpdateDocument(new ByteArrayInputStream(records), "Workbook");
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  @Test
  void x06_noise_percent_and_dates_of_both_calendars_are_read_as_they_are_shown() {
    for (boolean old : new boolean[] {false, true}) {
      Reading reading =
          changed(
              old,
              w -> {
                cell(w, place("totals.income")).setCellValue(0.1 + 0.2);
                Cell rate = cell(w, place("evaluation.funds.rate"));
                rate.setCellValue(0.986);
                rate.setCellStyle(format(w, "0.0%"));
                Cell date = cell(w, place("signoff.date"));
                date.setCellValue(java.time.LocalDate.of(2025, 3, 1));
                date.setCellStyle(format(w, "yyyy\"年\"m\"月\"d\"日\""));
                Cell second = cell(w, "附件4自评表!" + secondDate(w));
                second.setCellValue("2025年3月1日");
              });
      assertThat(reading.troubles()).isEmpty();
      assertThat(reading.report().at("totals.income")).isEqualTo(new BigDecimal("0.3"));
      assertThat(reading.report().at("evaluation.funds.rate")).isEqualTo(new BigDecimal("98.6"));
      assertThat(reading.report().at("signoff.date")).isEqualTo("2025-03-01");
    }
  }

  /** The form asks for the date twice. */
  private static String secondDate(Workbook workbook) {
    for (var row : workbook.getSheet("附件4自评表")) {
      for (Cell cell : row) {
        if (cell.toString().equals("填报日期")) {
          return new org.apache.poi.ss.util.CellReference(
                  row.getRowNum(), cell.getColumnIndex() + 2)
              .formatAsString(false);
        }
      }
    }
    throw new AssertionError("no date");
  }

  @Test
  void x06_a_date_of_the_1904_calendar_is_the_day_that_was_shown() {
    SheetCell day = SheetCell.number(new BigDecimal("44255"), NumberFormat.of(14, "m/d/yy"), true);

    assertThat(day.text()).isEqualTo("2025-03-01");
  }

  @Test
  void x06_a_format_that_shows_another_magnitude_and_one_in_yuan_are_not_guessed_at() {
    Reading scaled =
        changed(false, w -> cell(w, place("totals.income")).setCellStyle(format(w, "0.00,")));
    assertThat(only(scaled).reason()).isEqualTo("cell-scaled");
    Reading yuan =
        changed(false, w -> cell(w, place("totals.income")).setCellStyle(format(w, "0.00\"元\"")));
    assertThat(only(yuan).kind()).isEqualTo(ReadProblem.Kind.WRONG_UNIT);
  }

  @Test
  void x07_other_spreadsheets_are_called_by_their_name() throws IOException {
    assertThat(reason(zip("xl/workbook.bin"))).isEqualTo("file-xlsb");
    assertThat(reason(zip("mimetype", "content.xml"))).isEqualTo("file-ods");
    assertThat(
            reason(
                utf8(
                    "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")))
        .isEqualTo("file-xml-2003");
    assertThat(reason(new byte[] {9, 8, 8, 0, 0, 5, 5, 0})).isEqualTo("file-old-xls");
    assertThat(reason(new byte[] {9, 0, 4, 0, 2, 0, 16, 0})).isEqualTo("file-old-xls");
    byte[] strict =
        replaced(
            "xl/workbook.xml",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
    assertThat(reason(strict)).isEqualTo("file-strict-xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), "Book");
      files.writeFilesystem(out);
      assertThat(reason(out.toByteArray())).isEqualTo("file-old-xls");
    }
  }

  @Test
  void x08_the_content_says_what_a_file_is() throws IOException {
    assertThat(reason(utf8("<html><body><table><tr><td>1</td></tr></table></body></html>")))
        .isEqualTo("file-html");
    assertThat(reason(utf8("单位名称,年度\n县委编办,2024\n"))).isEqualTo("file-csv");
    assertThat(reason("单位名称,年度\n县委编办,2024\n".getBytes(Charset.forName("GBK"))))
        .isEqualTo("file-csv");
    assertThat(reason(utf8("%PDF-1.7\n"))).isEqualTo("file-pdf");
    assertThat(reason(utf8("关于报送绩效自评报告的说明"))).isEqualTo("file-text");
    assertThat(reason(zip("a.txt"))).isEqualTo("file-archive");
    assertThat(reason(zip("word/document.xml"))).isEqualTo("file-other-office");
    assertThat(reason(new byte[] {0, 1, 2, 3, 4, 5, 6, 7})).isEqualTo("file-unknown");
    assertThat(READER.read(TypedWorkbook.json("corrected")).troubles()).isEmpty();
  }

  @Test
  void x08_every_reason_has_its_words_and_says_what_to_do() {
    var words = java.util.ResourceBundle.getBundle("text/intake");
    words.keySet().stream()
        .filter(key -> key.startsWith("file-") || key.startsWith("workbook-"))
        .forEach(key -> assertThat(words.getString(key)).as(key).contains("请"));
  }

  @Test
  void x10_one_cell_at_the_far_corner_costs_nothing_and_too_many_cells_are_refused()
      throws IOException {
    Reading corner =
        changed(
            false, w -> w.getSheetAt(0).createRow(1_048_575).createCell(16_383).setCellValue("x"));
    assertThat(corner.troubles()).isEmpty();
    StringBuilder rows = new StringBuilder();
    for (int i = 2_000; i < 1_048_576; i++) {
      rows.append("<row r=\"").append(i).append("\"><c><v>1</v></c></row>");
    }
    byte[] many = replaced("xl/worksheets/sheet1.xml", "</sheetData>", rows + "</sheetData>");
    BoundedWork.within(
        Duration.ofSeconds(10),
        () -> assertThat(reason(many)).isEqualTo("workbook-too-many-cells"));
  }

  @Test
  void x11_broken_bytes_end_in_a_reason_and_never_in_a_fall() {
    byte[][] good = {CORRECTED, TypedWorkbook.xls("corrected").bytes()};
    Random random = new Random(11);
    BoundedWork.within(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 400; round++) {
            byte[] bytes = good[round % 2].clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
              bytes[random.nextInt(round % 4 < 2 ? 2048 : bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut =
                round % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            assertThat(READER.read(cut)).as("round %d", round).isNotNull();
          }
        });
    assertThat(reason(Arrays.copyOf(CORRECTED, CORRECTED.length / 2)))
        .isEqualTo("workbook-corrupt");
  }

  @Test
  void a_workbook_without_any_sheet_of_a_form_and_one_with_two_forms_are_refused() {
    try (Workbook other = new XSSFWorkbook()) {
      other.createSheet("x").createRow(0).createCell(0).setCellValue("你好");
      assertThat(reason(TypedWorkbook.bytes(other))).isEqualTo("no-form");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    TypedWorkbook typed = TypedWorkbook.xlsx("corrected");
    Sheet second = typed.workbook().createSheet("另一张");
    TypedWorkbook.typeLabels(
        second, TypedWorkbook.FORMS.byId("zhengti-1").orElseThrow().sheets().get(0));
    assertThat(reason(typed.bytes())).isEqualTo("two-forms");
  }

  @Test
  void a_header_in_yuan_is_named_and_its_figures_are_not_taken() {
    Reading reading = changed(false, w -> cell(w, "基本情况!A10").setCellValue("支出情况（元）"));

    assertThat(only(reading).kind()).isEqualTo(ReadProblem.Kind.WRONG_UNIT);
    assertThat(only(reading).place()).isEqualTo("基本情况!A10");
    assertThat(reading.report().at("basic.initial")).isNull();
    assertThat(reading.report().at("totals.income")).isNotNull();
  }

  @Test
  void a_missing_sheet_and_a_missing_label_are_named() {
    Reading sheet = changed(true, w -> w.removeSheetAt(w.getSheetIndex("自评报告")));
    assertThat(only(sheet).reason()).isEqualTo("missing-sheet");
    Reading label = changed(true, w -> cell(w, "附件3基础数据表!A6").setCellValue("某某经费"));
    assertThat(only(label).kind()).isEqualTo(ReadProblem.Kind.MISSING_LABEL);
    assertThat(only(label).label()).isEqualTo("三公经费");
  }

  @Test
  void figures_that_the_form_asks_for_twice_must_agree() {
    Reading reading = changed(false, w -> cell(w, "附件3基础数据表!B2").setCellValue("别的单位"));

    assertThat(only(reading).reason()).isEqualTo("stated-twice");
    assertThat(only(reading).place()).isEqualTo("附件3基础数据表!B2");
    assertThat(reading.report().at("unit.name")).isNull();
  }

  @Test
  void a_workbook_in_the_inbox_itself_names_its_unit() {
    assertThat(READER.identity(CORRECTED))
        .isEqualTo(new Identity("103001", "中共隆回县委机构编制委员会办公室", 2024));
    assertThat(READER.identity(TypedWorkbook.xls("corrected").bytes()).code()).isEqualTo("103001");
  }
}
