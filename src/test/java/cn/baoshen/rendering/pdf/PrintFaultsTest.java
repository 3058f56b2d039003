package cn.baoshen.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.NastyReports;
import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.proof.FigureProof;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document may meet, under the numbers of the list of faults. */
class PrintFaultsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Pages of the largest report that can be handed in. */
  private static final int MOST_PAGES = 250;

  @Test
  void P01_markup_styles_and_addresses_in_any_field_are_text_and_open_nothing(@TempDir Path folder)
      throws Exception {
    Path pipe = folder.resolve("pipe");
    // Whoever opened the pipe would wait for its writer for ever.
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String typed = attack("http://127.0.0.1:" + listener.getLocalPort(), pipe.toUri().toString());
      for (Form form : NastyReports.FORMS.all()) {
        PrintedReport printed = saying(form, typed);
        byte[] pdf =
            assertTimeoutPreemptively(PATIENCE, () -> Samples.RENDERER.report(printed), form.id());
        new FigureProof(Samples.FONTS).prove(Pdf.text(pdf), printed);
        assertThat(Pdf.run(pdf)).contains(typed.replaceAll("\\s", ""));
      }
      assertNobodyCalled(listener);
    }
  }

  private static String attack(String address, String file) {
    return ("<img src=\"%1$s/a\"/><svg><image href=\"%1$s/b\"/></svg><style>@import url(%1$s/c);"
            + "</style>url(%2$s) <object data='%2$s'/> ${T(java.lang.Runtime)}[[${7*7}]] &#x41; jar:%2$s!/a")
        .formatted(address, file);
  }

  private static void assertNobodyCalled(ServerSocket listener) throws IOException {
    listener.setSoTimeout(1);
    try {
      listener.accept().close();
      throw new AssertionError("a document opened an address");
    } catch (SocketTimeoutException nobody) {
      assertThat(nobody).isNotNull();
    }
  }

  @Test
  void P02_a_character_that_no_font_has_is_printed_as_its_number_and_listed() {
    String typed = "𠮷𪚥12.5%བོདئۇيغۇر34😀👍🏽\u202Eab\u202C\u200Bé\u0301㐀〇";
    for (Form form : NastyReports.FORMS.all()) {
      PrintedReport printed = saying(form, typed);
      byte[] pdf = Samples.RENDERER.report(printed);
      new FigureProof(Samples.FONTS).prove(Pdf.text(pdf), printed);
      List<String> replaced = GlyphFallback.of(typed, Samples.FONTS).replaced();
      assertThat(replaced).contains("〔U+20BB7〕", "〔U+0F56〕", "〔U+0626〕", "〔U+1F600〕", "〔U+202E〕");
      assertThat(Pdf.run(pdf)).contains("字库提示").contains(String.join("、", replaced));
    }
  }

  @Test
  void P03_a_table_of_5000_rows_and_a_cell_of_a_megabyte_end_in_time_and_within_some_pages() {
    Form form = Samples.FORM;
    Map<String, Object> values = values(form, "全年完成12.5%，".repeat(3_000));
    Samples.groupIn(values, "baseData").put("savingMeasures", "字1".repeat(500_000));
    Samples.groupIn(values, "special")
        .put("items", Collections.nCopies(5000, Map.of("name", "明细", "amount", BigDecimal.ONE)));
    PrintedReport printed = Samples.printed(values);
    byte[] pdf = assertTimeoutPreemptively(PATIENCE, () -> Samples.RENDERER.report(printed));
    new FigureProof(Samples.FONTS).prove(Pdf.text(pdf), printed);
    assertThat(Pdf.pages(pdf)).hasSizeLessThan(MOST_PAGES);
    assertThat(Pdf.run(pdf)).contains("本表共5,000行，只印出前500行，其余请见原文件。", "字未印出，请见原文件");
  }

  @Test
  void P04_a_report_printed_twice_and_by_another_process_has_the_same_hash() {
    PrintedReport printed = new NastyReports(4).printed();
    String first = Sha256.of(Samples.RENDERER.report(printed));
    PdfRenderer other = Samples.renderer(new Fonts(new FontSettings(null, null)));
    assertThat(Sha256.of(other.report(printed))).isEqualTo(first);
    assertThat(Sha256.of(Samples.RENDERER.report(printed))).isEqualTo(first);
  }

  private static PrintedReport saying(Form form, String typed) {
    Report report = new Report(form.id(), values(form, typed), Map.of());
    PrintedReport printed = Samples.printed();
    return new PrintedReport(
        printed.subject(), null, form, report, new Verdict(List.of(), List.of()), List.of());
  }

  private static Map<String, Object> values(Form form, String typed) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : form.fields().values()) {
      if (isText(field) || field.type() == FieldType.TABLE) {
        NastyReports.put(values, field.id().split("\\."), value(field, typed));
      }
    }
    return values;
  }

  private static Object value(Field field, String typed) {
    if (field.type() != FieldType.TABLE) {
      return typed;
    }
    Map<String, Object> row = new HashMap<>();
    field.columns().stream()
        .filter(PrintFaultsTest::isText)
        .forEach(column -> row.put(column.id(), typed));
    return List.of(row);
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
  }
}
