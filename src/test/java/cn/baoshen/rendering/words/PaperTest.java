package cn.baoshen.rendering.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.Paper;
import cn.baoshen.model.Report;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.NastyReports;
import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final Form WIDE = form("sangong-ji");

  private static Form form(String id) {
    return NastyReports.FORMS.byId(id).orElseThrow();
  }

  @Test
  void a_sheet_of_34_columns_is_printed_on_a3_and_one_of_nine_on_a4() {
    assertThat(WIDE.sheets().get(0).paper()).isEqualTo(Paper.A3_LANDSCAPE);
    assertThat(form("zhengti-1").sheets().get(0).paper()).isEqualTo(Paper.A4);
    assertThat(form("longhui-2024").sheets()).allMatch(sheet -> sheet.paper() == Paper.A4);
  }

  @Test
  void the_page_of_a_wide_sheet_is_wide_and_what_is_said_of_it_is_not() throws IOException {
    try (PDDocument document = Loader.loadPDF(Samples.RENDERER.report(wide("1234.56")))) {
      PDRectangle first = document.getPage(0).getMediaBox();
      PDRectangle last = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
      assertThat(first.getWidth()).isBetween(1190f, 1191f);
      assertThat(last.getHeight()).isGreaterThan(last.getWidth());
    }
  }

  @Test
  void figures_of_any_width_stand_unbroken_in_narrow_columns() {
    for (String figure : List.of("3769.01", "13769.01", "-123456.78", "9999999999999.99")) {
      PrintedReport printed = wide(figure);
      String text = Pdf.text(Samples.RENDERER.report(printed));
      new FigureProof(Samples.FONTS).prove(text, printed);
      assertThat(text.lines())
          .anyMatch(
              line ->
                  line.contains(Shown.of(Samples.field(FieldType.AMOUNT), new BigDecimal(figure))));
    }
  }

  @Test
  void equal_cells_that_are_joined_are_printed_and_proved_once() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(Map.of("g", "A（77分）", "h", "性质" + i, "n", new BigDecimal(i)));
    }
    PrintedReport printed = printed(form("probe-1"), Map.of("pbt", rows));
    String text = Pdf.text(Samples.RENDERER.report(printed));
    assertThat(text.split("77分", -1)).hasSize(2);
    new FigureProof(Samples.FONTS).prove(text, printed);
  }

  private static PrintedReport wide(String figure) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : WIDE.fields().values()) {
      if (field.type() == FieldType.AMOUNT) {
        NastyReports.put(values, field.id().split("\\."), new BigDecimal(figure));
      }
    }
    return printed(WIDE, values);
  }

  private static PrintedReport printed(Form form, Map<String, Object> values) {
    return new PrintedReport(
        Samples.printed().subject(),
        null,
        form,
        new Report(form.id(), values, Map.of()),
        new Verdict(List.of(), List.of()),
        List.of());
  }
}
