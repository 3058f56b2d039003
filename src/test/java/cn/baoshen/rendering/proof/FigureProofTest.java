package cn.baoshen.rendering.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.pdf.PrintedReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureProofTest {
  private final FigureProof proof = new FigureProof(Samples.FONTS);
  private final PrintedReport printed = Samples.printed();
  private final String text = Pdf.text(Samples.RENDERER.report(printed));

  @Test
  void a_report_is_printed_with_all_its_figures() {
    proof.prove(text, printed);
  }

  @Test
  void a_figure_that_is_not_printed_is_named() {
    assertThat(missing(text.replace("186.09", "")).figures()).contains("186.09");
    assertThat(missing(text.replace("186.09", ""))).hasMessageContaining("“186.09”");
  }

  @Test
  void a_figure_with_another_last_digit_is_another_figure() {
    assertThat(missing(text.replace("132.13", "132.14")).figures()).contains("132.13");
  }

  @Test
  void a_zero_that_is_printed_once_does_not_prove_all_zeros() {
    String once = text.replaceFirst("0\\.00", "zero").replace("0.00", "").replace("zero", "0.00");
    assertThat(missing(once).figures()).contains("0.00");
  }

  @Test
  void one_zero_less_than_the_report_has_is_found() {
    assertThat(missing(text.replaceFirst("(?m)^0\\.00$|\\b0\\.00\\b", "")).figures())
        .containsExactly("0.00");
  }

  @Test
  void a_figure_inside_a_longer_one_does_not_count() {
    assertThat(missing(text.replace("218.68", "1218.68")).figures()).contains("218.68");
    assertThat(missing(text.replace("218.68", "218.685")).figures()).contains("218.68");
  }

  @Test
  void a_figure_that_a_narrow_cell_breaks_is_not_there() {
    assertThat(missing(text.replace("218.68", "218.\n68")).figures()).containsExactly("218.68");
    assertThat(missing(text.replace("218.68", "21\n8.68")).figures()).containsExactly("218.68");
  }

  @Test
  void a_missing_figure_is_told_with_the_name_of_its_field() {
    assertThat(missing(text.replace("218.68", ""))).hasMessageContaining("年度资金总额 全年执行数“218.68”");
  }

  @Test
  void a_text_with_digits_is_found_wherever_its_lines_end() {
    PrintedReport typed =
        saying("见 http://10.12.13.14:8080/a 与 ${jndi:ldap://127.0.0.1/a}，合计12.345.678,90");
    String shown = Pdf.text(Samples.RENDERER.report(typed));
    proof.prove(shown, typed);
    proof.prove(shown.replace("10.12.13.14:8080", "10.1\n2.13.\n14:80\n80"), typed);
    proof.prove(shown.replace("345.678,90", "345.6\n78,90"), typed);
    assertThatThrownBy(() -> proof.prove(shown.replace("345.678,90", "345.687,90"), typed))
        .isInstanceOf(MissingFigures.class);
  }

  @Test
  void what_a_text_quotes_does_not_prove_a_cell() {
    PrintedReport typed = saying("全年执行 218.68 万元");
    String shown = Pdf.text(Samples.RENDERER.report(typed));
    proof.prove(shown, typed);
    assertThatThrownBy(
            () -> proof.prove(shown.replaceFirst("(?m)(?<!执行 )218\\.68(?! 万)", ""), typed))
        .isInstanceOf(MissingFigures.class)
        .hasMessageContaining("“218.68”");
  }

  private static PrintedReport saying(String text) {
    Map<String, Object> values = Samples.values();
    values.put("problems", List.of(Map.of("title", "甲", "text", text)));
    Samples.groupIn(values, "baseData").put("savingMeasures", text);
    return Samples.printed(values);
  }

  @Test
  void a_deduction_is_not_proved_by_the_same_amount_without_its_sign() {
    PrintedReport less = withAdjustment("-53.77");
    String shown = Pdf.text(Samples.RENDERER.report(less));
    proof.prove(shown, less);
    assertThatThrownBy(() -> proof.prove(shown.replace("-53.77", "53.77"), less))
        .isInstanceOf(MissingFigures.class)
        .hasMessageContaining("-53.77");
  }

  @Test
  void a_figure_too_wide_for_its_cell_is_printed_whole() {
    PrintedReport wide = withAdjustment("123456789012345678901.25");
    proof.prove(Pdf.text(Samples.RENDERER.report(wide)), wide);
  }

  private static PrintedReport withAdjustment(String figure) {
    Map<String, Object> values = Samples.values();
    Samples.groupIn(values, "basic").put("adjustment", new BigDecimal(figure));
    return Samples.printed(values);
  }

  private MissingFigures missing(String text) {
    Throwable[] thrown = new Throwable[1];
    assertThatThrownBy(() -> proof.prove(text, printed)).satisfies(t -> thrown[0] = t);
    assertThat(thrown[0]).asInstanceOf(type(MissingFigures.class)).isNotNull();
    assertThat(thrown[0]).hasMessageContaining(printed.subject().id());
    return (MissingFigures) thrown[0];
  }

  @Test
  void no_figure_is_wanted_of_an_empty_report() {
    PrintedReport empty =
        new PrintedReport(
            printed.subject(),
            null,
            Samples.FORM,
            Samples.report(Map.of()),
            new cn.baoshen.model.Verdict(List.of(), List.of()),
            List.of());
    proof.prove("", empty);
  }
}
