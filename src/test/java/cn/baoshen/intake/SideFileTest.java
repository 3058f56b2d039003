package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.Locked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read as a report of a known form, what cannot, and what may not be whole yet. */
class SideFileTest {
  private static final SubmissionReader FILES =
      new SubmissionReader(TypedWorkbook.FORMS, form -> FormBook.blank(form, 2024));

  private static final Path SAMPLES = Path.of("src/samples");

  static Stream<Arguments> sideFiles() throws IOException {
    byte[] workbook = sample("longhui-2024-corrected.xlsx");
    return Stream.of(
        Arguments.of("file-pdf", bytes("%PDF-1.7\n1 0 obj\n")),
        Arguments.of("file-picture", latin("\u0089PNG\r\n\u001a\n")),
        Arguments.of("file-archive", latin("Rar!\u001a\u0007\u0001\u0000")),
        Arguments.of("file-text", bytes("请见附件，谢谢。")),
        Arguments.of("file-csv", bytes("编码,名称,金额\n103001,编办,1\n")),
        Arguments.of("json-empty", new byte[0]),
        Arguments.of("workbook-corrupt", Arrays.copyOf(workbook, workbook.length / 2)),
        Arguments.of("file-password", Locked.with(workbook, EncryptionMode.agile, "secret")),
        Arguments.of("no-form", other()),
        Arguments.of("file-other-office", zip("word/document.xml", "[Content_Types].xml")),
        Arguments.of("file-archive", zip("年报.xlsx", "说明.docx")),
        Arguments.of("file-ofd", zip("OFD.xml", "Doc_0/Document.xml")),
        Arguments.of("file-mail", bytes("From: a@b.example\r\nSubject: x; y\r\n\r\n请查收\r\n")),
        Arguments.of("file-mail", bytes("Received: from x; today\nTo: b@c.example\n\n请查收\n")),
        Arguments.of("file-mail", bytes("MIME-Version: 1.0\nFrom: a@b.example\n\n<html>\n")),
        Arguments.of("file-text", bytes("From: 编办\n您好，请查收。\n")),
        Arguments.of("file-html", bytes("MIME-Version: 1.0\nSnapshot-Content-Location: x\n")),
        Arguments.of("file-mail", outlook()),
        Arguments.of("file-other-office", ole2("WordDocument")),
        Arguments.of("file-unknown", ole2("Contents")),
        Arguments.of("file-picture", latin("RIFF\u0001\u0000\u0000\u0000WEBPVP8 ")),
        Arguments.of("file-picture", latin("\u0000\u0000\u0000\u0018ftypheic\u0000")),
        Arguments.of("file-media", latin("\u0000\u0000\u0000\u0018ftypisom\u0000")),
        Arguments.of("file-program", latin("MZ\u0090\u0000\u0003\u0000")),
        Arguments.of("file-archive", latin("BZh91AY&SY\u0000\u0001")),
        Arguments.of("json-malformed", bytes("{\"totals\": {\"income\": 1,}}")),
        Arguments.of("json-cut-off", bytes("{\"totals\": {\"income\": 1")),
        Arguments.of("json-not-an-object", bytes("[1, 2]")),
        Arguments.of("json-no-form", bytes("{\"name\": \"app\", \"version\": \"1.0\"}")),
        Arguments.of("json-no-form", bytes("{\"year\": 2024, \"title\": \"通知\"}")),
        Arguments.of("json-no-form", bytes("{\"form\": \"unheard-of\", \"a\": 1}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sideFiles")
  void what_is_no_report_of_a_known_form_is_told_by_what_it_is(String reason, byte[] bytes) {
    ReadProblem unfit = FILES.look(bytes, 2024).unfit();

    assertThat(unfit).isNotNull();
    assertThat(unfit.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "longhui-2024-as-published.json",
        "longhui-2024-as-published.xlsx",
        "longhui-2024-corrected.json",
        "longhui-2024-corrected.xls",
        "longhui-2024-corrected.xlsx",
        "trouble-missing-label.xlsx",
        "trouble-wrong-year.json",
        "trouble-amounts-in-yuan.xlsx",
        "zhengti-1-sound.json",
        "zhengti-1-unsound.json"
      })
  void a_report_with_whatever_errors_is_a_report(String sample) throws IOException {
    assertThat(FILES.look(sample(sample), 2024).unfit()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "longhui-2024-corrected.json",
        "longhui-2024-corrected.xls",
        "longhui-2024-corrected.xlsx"
      })
  void a_report_says_by_its_code_whose_it_is_in_whichever_kind_of_file(String sample)
      throws IOException {
    assertThat(FILES.look(sample(sample), 2024).identity().code()).isEqualTo("103001");
  }

  static Stream<Form> forms() {
    return TypedWorkbook.FORMS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void the_blank_form_as_it_is_given_out_is_no_report_also_with_the_unit_filled_in(Form form)
      throws IOException {
    byte[] blank = FormBook.blank(form, 2024);
    assertThat(reason(blank)).isEqualTo("blank-form");
    assertThat(reason(FormBook.blank(form, 2022))).isEqualTo("blank-form");
    assertThat(reason(typed(blank, form, "隆回县民政局"))).isEqualTo("blank-form");
  }

  @Test
  void the_blank_form_with_one_figure_filled_in_is_a_report() throws IOException {
    Form form = TypedWorkbook.FORM;
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(FormBook.blank(form, 2024)))) {
      var sheet = book.getSheet("基本情况");
      for (var row : sheet) {
        if (row.getCell(0) != null && row.getCell(0).toString().contains("编制数")) {
          row.getCell(1).setCellValue(17);
          break;
        }
      }
      assertThat(FILES.look(TypedWorkbook.bytes(book), 2024).unfit()).isNull();
    }
  }

  @Test
  void two_filled_sheets_of_one_form_are_no_blank_and_both_are_named() throws IOException {
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(SampleWorkbook.zhengti().bytes()))) {
      int filled = book.getSheetIndex("部门整体支出绩效自评表");
      book.cloneSheet(filled).getRow(3).getCell(3).setCellValue(1);
      book.setSheetName(filled, "2024年");
      book.setSheetName(book.getNumberOfSheets() - 1, "2023年");
      byte[] two = TypedWorkbook.bytes(book);

      assertThat(FILES.look(two, 2024).unfit()).isNull();
      assertThat(FILES.read(two).troubles())
          .singleElement()
          .satisfies(trouble -> assertThat(trouble.details()).containsExactly("2024年、2023年"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totals\": {\"income\": 0}}",
        "{\"totals\": {\"income\": \"约一千\"}}",
        "{\"unit\": {\"code\": \"103001\"}, \"special\": {\"items\": [{\"name\": \"办公费\"}]}}",
        "{\"form\": \"longhui-2024\", \"整改回复\": {\"1\": \"已更正。\"}}"
      })
  void a_document_that_says_one_thing_of_a_form_is_a_report(String json) {
    assertThat(FILES.look(bytes(json), 2024).unfit()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"form\": \"longhui-2024\"}",
        "{\"unit\": {\"code\": \"103001\", \"name\": \"编办\"}, \"year\": 2024}",
        "{\"year\": \"去年\", \"totals\": {\"income\": null, \"basic\": \"/\"}}",
        "{\"special\": {\"items\": []}, \"narrative\": []}"
      })
  void a_document_that_says_only_whose_it_is_is_a_blank_form(String json) {
    assertThat(reason(bytes(json))).isEqualTo("blank-form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "longhui-2024-corrected.xlsx",
        "longhui-2024-corrected.xls",
        "longhui-2024-corrected.json"
      })
  void a_file_looks_cut_off_at_any_length_but_its_own(String sample) throws IOException {
    byte[] whole = sample(sample);

    assertThat(isPart(whole)).isFalse();
    for (int tenth = 1; tenth < 10; tenth++) {
      assertThat(isPart(Arrays.copyOf(whole, whole.length * tenth / 10))).isTrue();
    }
    for (int bytes : new int[] {1, 2, 3, 5, 9}) {
      assertThat(isPart(Arrays.copyOf(whole, bytes))).as(bytes + " bytes").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "longhui-2024-corrected.xlsx",
        "longhui-2024-corrected.xls",
        "longhui-2024-corrected.json"
      })
  void a_file_made_as_long_as_it_will_be_looks_cut_off_until_every_part_is_written(String sample)
      throws IOException {
    byte[] whole = sample(sample);
    int piece = Math.max(512, whole.length / 15360 * 1024);
    for (int from = 0; from + piece < whole.length; from += piece) {
      byte[] front = Arrays.copyOf(Arrays.copyOf(whole, from), whole.length);
      byte[] back = whole.clone();
      Arrays.fill(back, 0, whole.length - from - 1, (byte) 0);
      byte[] middle = whole.clone();
      Arrays.fill(middle, from, from + piece, (byte) 0);
      assertThat(isPart(front)).as("the first " + from).isTrue();
      assertThat(isPart(back)).as("the last " + from).isTrue();
      assertThat(isPart(middle)).as("all but a piece at " + from).isTrue();
    }
  }

  /** As the door decides: by the bytes, and by why they cannot be taken. */
  private static boolean isPart(byte[] bytes) {
    ReadProblem unfit = FILES.look(bytes, 2024).unfit();
    return CutOff.looksSo(bytes, unfit == null ? "" : unfit.reason());
  }

  @Test
  void files_that_are_whole_and_no_reports_do_not_look_cut_off() throws IOException {
    assertThat(
            isPart(
                Locked.with(sample("longhui-2024-corrected.xlsx"), EncryptionMode.agile, "secret")))
        .isFalse();
    assertThat(isPart(zip("年报.xlsx"))).isFalse();
    assertThat(isPart(bytes("%PDF-1.7\n"))).isFalse();
    assertThat(isPart(bytes("{\"a\": \"}\\\"{\", \"b\": 1,}"))).isFalse();
    assertThat(isPart(bytes("[1, 2]"))).isFalse();
    assertThat(isPart(new byte[0])).isFalse();
    assertThat(isPart(bytes("你好"))).isFalse();
  }

  @Test
  void a_file_made_as_long_as_it_will_be_and_not_written_into_looks_cut_off() {
    assertThat(isPart(new byte[100_000])).isTrue();
  }

  private static String reason(byte[] bytes) {
    ReadProblem unfit = FILES.look(bytes, 2024).unfit();
    return unfit == null ? null : unfit.reason();
  }

  /** The blank with the unit's name beside its label. */
  private static byte[] typed(byte[] blank, Form form, String name) throws IOException {
    String label = form.field(form.identity().name()).orElseThrow().label(2024);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(blank))) {
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            if (cell.toString().startsWith(label)) {
              row.getCell(cell.getColumnIndex() + 1).setCellValue(name);
              return TypedWorkbook.bytes(book);
            }
          }
        }
      }
    }
    throw new AssertionError(label);
  }

  private static byte[] other() {
    Workbook book = new HSSFWorkbook();
    book.createSheet("通讯录").createRow(0).createCell(0).setCellValue("姓名");
    return TypedWorkbook.bytes(book);
  }

  private static byte[] outlook() throws IOException {
    return ole2("__nameid_version1.0");
  }

  private static byte[] ole2(String entry) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(Charset.forName("ISO-8859-1"));
  }
}
