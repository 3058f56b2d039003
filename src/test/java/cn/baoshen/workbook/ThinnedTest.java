package cn.baoshen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows and cells that only have a format go, and nothing that anybody wrote. */
class ThinnedTest {
  private static String thinned(String xml) throws IOException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    byte[] thin = new RowThinner(new ByteArrayInputStream(bytes)).readAllBytes();
    return new String(thin, StandardCharsets.UTF_8);
  }

  private static String sheet(String rows) {
    return "<worksheet><!-- 说明 --><sheetData>" + rows + "</sheetData><mergeCells/></worksheet>";
  }

  @Test
  void an_ordinary_sheet_stays_as_it_is_to_the_byte() throws IOException {
    String own =
        sheet(
            "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" t=\"inlineStr\"><is><t>单位 > 1"
                + "</t></is></c><c r='C1'><f>A1</f><v>2</v></c></row><row r=\"2\" ht=\"20\"/>"
                + "<row r=\"3\"></row>");

    assertThat(thinned(own)).isEqualTo(own);
    assertThat(thinned("<?xml version=\"1.0\"?><sst><si><t>文字</t></si></sst>"))
        .isEqualTo("<?xml version=\"1.0\"?><sst><si><t>文字</t></si></sst>");
  }

  @Test
  void empty_rows_go_and_a_row_behind_them_says_where_it_stands() throws IOException {
    String thin = thinned(sheet("<row/>".repeat(3_000) + "<row><c><v>7</v></c></row><row/>"));

    assertThat(thin).contains("<row r=\"3001\"><c><v>7</v></c></row>");
    assertThat(thin.split("<row")).hasSize(2_000 + 2);
  }

  @Test
  void empty_cells_go_from_the_end_of_a_row_and_from_anywhere_when_each_says_where_it_stands()
      throws IOException {
    String many = "<row>" + "<c s=\"1\"/>".repeat(5_000) + "</row>";
    String thin =
        thinned(
            sheet(
                many
                    + "<row><c s=\"1\"/><c s=\"1\"/><c><v>7</v></c><c s=\"1\"/></row>"
                    + "<row><c r=\"A3\"/><c r=\"B3\"></c><c r=\"C3\"><v>7</v></c><c r=\"D3\"/></row>"));

    assertThat(thin)
        .contains("<row><c s=\"1\"/><c s=\"1\"/><c><v>7</v></c></row>")
        .contains("<row><c r=\"C3\"><v>7</v></c></row>");
  }

  @Test
  void a_prefix_makes_no_difference() throws IOException {
    String thin =
        thinned(sheet("<x:row/>".repeat(2_500) + "<x:row><x:c><x:v>7</x:v></x:c></x:row>"));

    assertThat(thin).contains("<x:row r=\"2501\"><x:c><x:v>7</x:v></x:c></x:row>");
  }
}
