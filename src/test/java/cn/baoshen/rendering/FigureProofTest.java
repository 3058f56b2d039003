package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureProofTest {
  private final FigureProof proof = new FigureProof();
  private final PrintedReport printed = Samples.printed();
  private final String text = Pdf.text(Samples.RENDERER.report(printed));

  @Test
  void a_report_is_printed_with_all_its_figures() {
    proof.prove(text, printed);
  }

  @Test
  void a_figure_that_is_not_printed_is_named() {
    assertThat(missing(text.replace("186.09", "")).figures()).containsExactly("186.09");
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
  void a_figure_that_a_narrow_cell_breaks_is_still_found() {
    proof.prove(text.replace("218.68", "218.\n68"), printed);
    proof.prove(text.replace("218.68", "21\n8.68"), printed);
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
            new cn.baoshen.report.Verdict(List.of(), List.of()),
            List.of());
    proof.prove("", empty);
  }
}
