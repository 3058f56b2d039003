package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.FormException;
import cn.baoshen.form.yaml.FormCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** A rule that is written wrongly stops the start and says where. */
class RuleStartTest {
  private static final String GOOD =
      """
      rules:
        - id: T01
          severity: error
          title: 总支出
          left: totals.expenditure
          equals: totals.basic
          message: 不等
        - {"id": T00, "severity": error, "title": 识别, "message": "{reason}",
           "on": [UNREADABLE, UNREADABLE_FILE, WRONG_UNIT, UNKNOWN_KEY, MISSING_LABEL, AMBIGUOUS_LABEL,
                  OTHER_WORKBOOK]}
      """;

  /** The forms of the jar would be read for each rule, and are not spoken of. */
  private static final ResourcePatternResolver NO_JAR =
      new PathMatchingResourcePatternResolver(ClassLoader.getPlatformClassLoader());

  @TempDir Path folder;

  private RuleBook start(String rules) {
    Path form = folder.resolve("planted");
    try (InputStream original =
        RuleStartTest.class.getResourceAsStream("/forms/longhui-2024/form.yaml")) {
      Files.createDirectories(form);
      Files.write(form.resolve("form.yaml"), original.readAllBytes());
      Files.writeString(form.resolve("rules.yaml"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleBook(FormCatalog.load(NO_JAR, folder).all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"grades", "\"甲\"", "officialWeights[1]", "totals.basic"})
  void words_for_targets_that_are_none_stop_the_start(String words) {
    String rules =
        GOOD.replace("left:", "applies: measurable(totals.basic, " + words + ")\n    left:");

    assertThatThrownBy(() -> start(rules))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("读指标用的词表");
  }

  @Test
  void a_good_rule_starts() {
    assertThatCode(() -> start(GOOD)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "totals.basic|totals.bsic|totals.bsic",
        "totals.basic|special.items.amont|special.items.amont",
        "totals.basic|sum(special.items[nam = 1].amount)|nam",
        "totals.basic|anyTolerance|anyTolerance",
        "totals.basic|totals|totals",
        "totals.basic|totals.basic +|totals.basic +",
        "totals.basic|sumup(special.items.amount)|sumup",
        "totals.basic|row.amount|row",
        "totals.basic|submission.unit.mail|mail",
        "不等|不等{totals.bsic}|totals.bsic",
        "不等|不等{totals.basic/money}|money",
        "title:|tolerance: noSuch;title:|noSuch",
        "title:|points: [totals.bsic];title:|totals.bsic",
        "title:|applies: totals.bsic > 0;title:|totals.bsic",
        "title:|each: totals.basic;title:|totals.basic",
        "title:|equal: 3;title:|equal",
        "title:|as: money;title:|money",
        "message: 不等|as: amount|message",
        "equals: totals.basic|as: amount|left",
        "severity: error|severity: grave|grave",
        "severity: error|as: amount|severity",
        "title: 总支出|as: amount|title"
      })
  void a_rule_that_cannot_be_used_stops_the_start_with_file_rule_and_reason(
      String good, String bad, String reason) {
    String written = bad.replace(";", "\n    ").replace('/', '|');

    assertThatThrownBy(() -> start(GOOD.replace(good, written)))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("planted/rules.yaml")
        .hasMessageContaining("T01")
        .hasMessageContaining(reason);
  }

  @Test
  void two_rules_of_one_id_stop_the_start() {
    assertThatThrownBy(() -> start(GOOD + GOOD.substring(GOOD.indexOf("\n") + 1)))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("T01")
        .hasMessageContaining("重复");
  }

  @Test
  void a_rule_without_an_id_stops_the_start() {
    assertThatThrownBy(() -> start(GOOD.replace("id: T01", "as: amount")))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("rules.yaml")
        .hasMessageContaining("id");
  }

  @Test
  void an_unknown_kind_of_field_stops_the_start() {
    String rules =
        """
        rules:
          - {id: T02, severity: error, title: 日期, fields: dates, holds: value <= today, message: 晚了}
        """;

    assertThatThrownBy(() -> start(rules))
        .hasMessageContaining("T02")
        .hasMessageContaining("dates");
  }

  @Test
  void an_unknown_sort_of_trouble_stops_the_start() {
    String rules = "rules:\n  - {id: T03, severity: error, title: 识别, on: BROKEN, message: 坏了}\n";

    assertThatThrownBy(() -> start(rules))
        .hasMessageContaining("T03")
        .hasMessageContaining("BROKEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNREADABLE, ",
        "UNREADABLE_FILE, ",
        "WRONG_UNIT, ",
        ", UNKNOWN_KEY",
        ", MISSING_LABEL",
        ", AMBIGUOUS_LABEL",
        "OTHER_WORKBOOK"
      })
  void a_form_that_would_pass_over_a_trouble_in_silence_stops_the_start(String kind) {
    assertThatThrownBy(() -> start(GOOD.replace(kind, "")))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("planted/rules.yaml")
        .hasMessageContaining("on: " + kind.replace(", ", ""));
  }

  @Test
  void a_file_that_is_no_yaml_or_has_no_rules_stops_the_start() {
    assertThatThrownBy(() -> start("rules: [")).isInstanceOf(FormException.class);
    assertThatThrownBy(() -> start("rules: []"))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("没有任何规则");
    assertThatThrownBy(() -> start("rule: []")).isInstanceOf(FormException.class);
  }

  @Test
  void a_rule_that_a_report_brings_down_is_named_and_never_passes() {
    RuleBook book = start(GOOD.replace("equals: totals.basic", "equals: number(unit.name)"));
    var reading = Bench.corrected().reading();
    var planted =
        new cn.baoshen.model.Reading(
            new cn.baoshen.model.Report(
                "planted", reading.report().values(), reading.report().places()),
            reading.troubles());

    assertThatThrownBy(
            () -> book.judge(planted, new Submission(null, Bench.UNIT, 2024, Bench.TODAY)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("T01");
  }
}
