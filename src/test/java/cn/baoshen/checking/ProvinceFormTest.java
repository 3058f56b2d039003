package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says a province changes in a form of the house, changed as it says. */
class ProvinceFormTest {
  private static final List<String> FILES = List.of("form.yaml", "rules.yaml", "report.html");

  @TempDir Path forms;

  @Test
  void other_weights_are_a_line_of_the_form() throws IOException {
    Map<String, String> change =
        Map.of(
            "{name: 产出指标, weight: 50,", "{name: 产出指标, weight: 40,",
            "      weight: 30\n", "      weight: 40\n");
    Bench forty =
        Bench.corrected()
            .with("evaluation.indicators[0].weight", 0)
            .with("evaluation.indicators[0].score", 0)
            .with("evaluation.indicators[7].weight", 30)
            .with("evaluation.indicators[7].score", 30);

    assertThat(errors(judged("longhui-2024", Map.of(), forty))).contains("A12 40 50", "A12 40 30");
    assertThat(errors(judged("longhui-2024", change, forty))).isEmpty();
    assertThat(errors(judged("longhui-2024", change, Bench.corrected())))
        .containsExactly("A12 50 40", "A12 30 40");
  }

  @Test
  void another_severity_and_a_row_that_need_not_be_filled_are_a_word_each() throws IOException {
    Bench deviating = Bench.corrected().with("evaluation.funds.weight", 11);
    Map<String, String> milder =
        Map.of("  - id: A12\n    severity: error", "  - id: A12\n    severity: warning");

    assertThat(errors(judged("longhui-2024", milder, deviating))).containsExactly("A13 101 100");

    Bench blank = Bench.corrected().without("basic.public").with("basic.personnel", "183.08");
    Map<String, String> optional =
        Map.of(
            "{id: basic.public, label: 公用经费, type: amount}",
            "{id: basic.public, label: 公用经费, type: amount, required: false}");
    assertThat(errors(judged("longhui-2024", Map.of(), blank))).containsExactly("S01 null null");
    assertThat(errors(judged("longhui-2024", optional, blank))).isEmpty();
  }

  @Test
  void the_scoring_of_a_passed_ceiling_is_a_line_of_the_form() throws IOException {
    Bench passed =
        Bench.corrected()
            .with("evaluation.indicators[0].name", "平均办理时限")
            .with("evaluation.indicators[0].target", "≤10天")
            .with("evaluation.indicators[0].achieved", "15天")
            .with("evaluation.indicators[0].deviation", "有两件跨部门事项。")
            .with("evaluation.indicators[0].weight", 10)
            .with("evaluation.indicators[0].score", 6);
    Map<String, String> national =
        Map.of("ceilingShare: target / achieved", "ceilingShare: 1 - (achieved - target) / target");

    assertThat(expected("P04", judged("longhui-2024", Map.of(), passed))).isEmpty();
    assertThat(expected("P04", judged("longhui-2024", national, passed))).contains("5");
  }

  private Verdict judged(String form, Map<String, String> changes, Bench bench) throws IOException {
    Path folder = Files.createDirectories(forms.resolve(form));
    for (String file : FILES) {
      try (InputStream original = getClass().getResourceAsStream("/forms/" + form + "/" + file)) {
        String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> change : changes.entrySet()) {
          text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(folder.resolve(file), text);
      }
    }
    FormCatalog catalog = BuiltIn.and(forms);
    Form own = catalog.byId(form).orElseThrow();
    Reading reading = new JsonReader().read(bench.bytes(), own);
    return new RuleBook(List.of(own)).judge(reading, bench.submission());
  }

  private static List<String> errors(Verdict verdict) {
    return verdict.of(Severity.ERROR).stream()
        .map(f -> f.rule() + " " + f.stated() + " " + f.expected())
        .toList();
  }

  private static Optional<String> expected(String rule, Verdict verdict) {
    return verdict.findings().stream()
        .filter(f -> f.rule().equals(rule))
        .map(Finding::expected)
        .findFirst();
  }
}
