package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of other programs are called by their name, with what to do about them. */
class OtherFormatsTest {
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final String FLAT =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:"
          + "opendocument:xmlns:office:1.0\" "
          + "xmlns:x=\"urn:x\" ".repeat(400)
          + "office:mimetype=\"application/vnd.oasis.opendocument.%s\"><office:body/>"
          + "</office:document>";

  private static String reason(byte[] bytes) {
    return READER.look(bytes, 2024).unfit().reason();
  }

  private static String reason(String text) {
    return reason(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_flat_open_document_is_one_however_long_its_head_is() {
    assertThat(reason(FLAT.formatted("spreadsheet"))).isEqualTo("file-ods");
    assertThat(reason("\uFEFF" + FLAT.formatted("spreadsheet"))).isEqualTo("file-ods");
  }

  @Test
  void sylk_is_called_sylk() {
    assertThat(reason("ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"单位名称\"\r\nE\r\n"))
        .isEqualTo("file-sylk");
  }

  @Test
  void the_tables_of_numbers_are_called_numbers() throws IOException {
    assertThat(reason(zip("Index/Document.iwa", "x", "Metadata/Properties.plist", "x")))
        .isEqualTo("file-iwork");
    assertThat(reason(zip("Index.zip", "x", "preview.jpg", "x"))).isEqualTo("file-iwork");
  }

  @Test
  void the_chinese_standard_format_is_called_by_its_name() throws IOException {
    assertThat(reason("<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"x\"/>")).isEqualTo("file-uof");
    assertThat(reason(zip("uof.xml", "x"))).isEqualTo("file-uof");
  }

  @ParameterizedTest
  @CsvSource({
    "MIMETYPE, application/vnd.oasis.opendocument.spreadsheet, file-ods",
    "meta-inf/Manifest.xml, application/vnd.oasis.opendocument.spreadsheet, file-ods",
    "WORD/Document.xml, x, file-other-office",
    "XL/Workbook.bin, x, file-xlsb",
    "XL/vbaproject.BIN, x, file-macros"
  })
  void parts_are_known_however_their_names_are_cased(String part, String content, String reason)
      throws IOException {
    assertThat(reason(zip(part, content, "x.xml", "x"))).isEqualTo(reason);
  }

  @Test
  void two_parts_that_differ_by_case_alone_are_named() throws IOException {
    var trouble =
        READER.look(zip("xl/workbook.xml", "<a/>", "XL/WorkBook.xml", "<a/>"), 2024).unfit();

    assertThat(trouble.reason()).isEqualTo("workbook-two-parts");
    assertThat(trouble.details()).containsExactly("XL/WorkBook.xml");
  }
}
