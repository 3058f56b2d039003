package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each instance of a rule counts alone, and a cell that cannot be read is never a zero. */
class InstancesTest {
  private static final Path SOUND = Path.of("src/test/resources/forms-planted/mistakes/peixun-1");
  private static final String REPORT =
      """
      {"org": {"name": "隆回县民政局", "code": "103003"}, "year": 2024,
       "fees": {"total": {"budget": 9, "spent": 8.60},
                "inside": {"budget": 5, "spent": 5.40},
                "outside": {"budget": 4, "spent": 3.20}},
       "courses": [{"name": "甲", "people": 120, "cost": 5.40},
                   {"name": "乙", "people": 60, "cost": 3.20}],
       "signed": {"date": "2025-03-01"}}
      """;

  @TempDir Path folder;

  private FormCatalog forms;

  @BeforeEach
  void load() throws IOException {
    Path form = Files.createDirectories(folder.resolve("peixun-1"));
    for (String file : List.of("form.yaml", "rules.yaml", "report.html")) {
      Files.copy(SOUND.resolve(file), form.resolve(file));
    }
    String rules = Files.readString(form.resolve("rules.yaml"));
    String coping =
        rules
            .replace(
                "equals: fees.inside.{col} + fees.outside.{col}",
                "equals: filledOrZero(fees.inside.{col}) + filledOrZero(fees.outside.{col})")
            .replace("left: sum(courses.cost)", "left: sum(filledOrZero(courses.cost))");
    Files.writeString(form.resolve("rules.yaml"), coping);
    forms = BuiltIn.and(folder);
  }

  private Verdict judged(String from, String to) {
    assertThat(REPORT).contains(from);
    byte[] bytes = REPORT.replace(from, to).getBytes(StandardCharsets.UTF_8);
    return new RuleBook(List.of(forms.byId("peixun-1").orElseThrow()))
        .judge(new JsonReader().read(bytes, forms), new Submission(null, null, 2024, Bench.TODAY));
  }

  private static List<NotChecked> notChecked(Verdict verdict, String rule) {
    return verdict.notChecked().stream().filter(not -> not.rule().equals(rule)).toList();
  }

  private static List<String> found(Verdict verdict, String rule) {
    return verdict.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::message)
        .toList();
  }

  @Test
  void a_figure_that_is_not_filled_counts_as_zero_where_the_rule_says_so() {
    Verdict verdict = judged("\"inside\": {\"budget\": 5,", "\"inside\": {");

    assertThat(found(verdict, "K01")).hasSize(1);
    assertThat(notChecked(verdict, "K01")).isEmpty();
  }

  @Test
  void a_figure_that_cannot_be_read_is_no_zero_and_is_not_checked() {
    Verdict verdict = judged("\"budget\": 5,", "\"budget\": \"五\",");

    assertThat(found(verdict, "K01")).isEmpty();
    assertThat(notChecked(verdict, "K01")).hasSize(1);
    assertThat(notChecked(verdict, "K01").get(0).because()).contains("本地培训", "无法识别");
  }

  @Test
  void a_figure_of_a_row_that_cannot_be_read_is_no_zero_and_is_not_checked() {
    Verdict verdict = judged("\"cost\": 3.20}", "\"cost\": \"三\"}");

    assertThat(found(verdict, "K02")).isEmpty();
    assertThat(notChecked(verdict, "K02")).hasSize(1);
  }

  @Test
  void an_instance_that_could_not_run_hides_no_other() {
    Verdict verdict =
        judged("\"total\": {\"budget\": 9, \"spent\": 8.60}", "\"total\": {\"spent\": 8.90}");

    assertThat(found(verdict, "K01")).hasSize(1);
    assertThat(notChecked(verdict, "K01")).hasSize(1);
    NotChecked open = notChecked(verdict, "K01").get(0);
    assertThat(open.isAbout("fees.total.budget")).isTrue();
    assertThat(open.isAbout("fees.total.spent")).isFalse();
  }

  @Test
  void instances_that_could_not_run_for_different_reasons_are_named_one_by_one() {
    Verdict verdict = judged("\"total\": {\"budget\": 9, \"spent\": 8.60}", "\"total\": {}");

    assertThat(notChecked(verdict, "K01")).hasSize(2);
  }
}
