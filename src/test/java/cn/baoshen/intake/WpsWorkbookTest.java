package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/**
 * Workbooks with the marks that WPS leaves in them: its name, its build number, its own parts,
 * names and streams. They are made here after its manner; none of them was saved by WPS itself.
 */
class WpsWorkbookTest {
  private static final WorkbookReader READER = new WorkbookReader(TypedWorkbook.FORMS);
  private static final String OWN = "http://www.wps.cn/officeDocument/2017/etCustomData";
  private static final String PROPERTIES =
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final Map<String, String> WHOLE =
      TypedWorkbook.values(READER.read(TypedWorkbook.xlsx("corrected").bytes()).report());

  @Test
  void x09_a_workbook_with_the_marks_of_wps_is_read_like_any_other() throws IOException {
    assertIsRead(READER.read(zip(marked())));
  }

  private static Map<String, String> marked() throws IOException {
    Map<String, String> parts = parts(TypedWorkbook.xlsx("corrected").bytes());
    parts.put(
        "docProps/app.xml",
        "<Properties xmlns=\"" + PROPERTIES + "\"><Application>WPS 表格</Application></Properties>");
    parts.put("docProps/custom.xml", CUSTOM);
    parts.put("xl/cellimages.xml", "<etc:cellImages xmlns:etc=\"" + OWN + "\"/>");
    parts.computeIfPresent(RELATIONS, (name, text) -> text.replace("</Relationships>", IMAGES));
    parts.replaceAll(WpsWorkbookTest::asWpsWrites);
    return parts;
  }

  private static final String CUSTOM =
      """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
       xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ICV"><vt:lpwstr>0A1B</vt:lpwstr></property>
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property>
      </Properties>""";

  private static final String IMAGES =
      "<Relationship Id=\"rId900\" Type=\"http://www.wps.cn/officeDocument/2020/cellImage\""
          + " Target=\"cellimages.xml\"/></Relationships>";

  /**
   * Its own namespace on each sheet, its extension at the end, and Chinese fonts with a charset.
   */
  private static String asWpsWrites(String name, String text) {
    if (name.startsWith("xl/worksheets/sheet")) {
      return text.replaceFirst("<worksheet ", "<worksheet xmlns:etc=\"" + OWN + "\" ")
          .replace(
              "</worksheet>", "<extLst><ext uri=\"{wps}\"><etc:x/></ext></extLst></worksheet>");
    }
    return name.equals("xl/styles.xml")
        ? text.replace("</font>", "<charset val=\"134\"/></font>")
        : text;
  }

  @Test
  void x09_a_binary_workbook_with_the_marks_of_wps_is_read_like_any_other() throws Exception {
    try (POIFSFileSystem file =
        new POIFSFileSystem(new ByteArrayInputStream(TypedWorkbook.xls("corrected").bytes()))) {
      SummaryInformation summary = PropertySetFactory.newSummaryInformation();
      summary.setApplicationName("WPS 表格");
      file.createOrUpdateDocument(summary.toInputStream(), SummaryInformation.DEFAULT_STREAM_NAME);
      file.createDocument(new ByteArrayInputStream(new byte[512]), "ETExtData");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      assertIsRead(READER.read(out.toByteArray()));
    }
  }

  @Test
  void a_signature_that_wps_keeps_as_a_picture_in_the_cell_is_a_picture_and_no_formula()
      throws IOException {
    Map<String, String> parts = parts(TypedWorkbook.xlsx("corrected").bytes());
    int name = shared(parts.get("xl/sharedStrings.xml"), "李建国");
    parts.replaceAll((part, text) -> part.startsWith("xl/worksheets/") ? signed(text, name) : text);
    Reading reading = READER.read(zip(parts));
    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("signoff.head")).isEqualTo("（图片）");
  }

  private static int shared(String texts, String text) {
    return (int) texts.substring(0, texts.indexOf(text)).split("<si>", -1).length - 2;
  }

  private static String signed(String sheet, int name) {
    return sheet.replaceAll(
        " t=\"s\"([^>]*)><v>" + name + "</v>",
        " t=\"str\"$1><f>_xlfn.DISPIMG(\"ID_6F0B\",1)</f><v>=DISPIMG(\"ID_6F0B\",1)</v>");
  }

  private static void assertIsRead(Reading reading) {
    assertThat(reading.troubles()).isEmpty();
    assertThat(TypedWorkbook.values(reading.report())).isEqualTo(WHOLE);
  }

  private static Map<String, String> parts(byte[] zip) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
