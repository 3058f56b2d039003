package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.BuiltIn;
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

/** What a rule of a form's author says where there is nothing to reckon with. */
class NothingToReckonTest {
  private static final String OTHERS =
      """
        - {"id": T00, "severity": error, "title": 识别, "message": "{reason}",
           "on": [UNREADABLE, UNREADABLE_FILE, WRONG_UNIT, UNKNOWN_KEY, MISSING_LABEL, AMBIGUOUS_LABEL,
                  OTHER_WORKBOOK]}
      """;

  @TempDir Path folder;

  /** The corrected sample, which has no other projects, before one rule. */
  private Verdict judged(String rule) {
    Path form = folder.resolve("planted");
    try (InputStream original =
        NothingToReckonTest.class.getResourceAsStream("/forms/longhui-2024/form.yaml")) {
      Files.createDirectories(form);
      Files.write(form.resolve("form.yaml"), original.readAllBytes());
      Files.writeString(form.resolve("rules.yaml"), "rules:\n" + rule.indent(2) + OTHERS);
      FormCatalog forms = BuiltIn.and(folder);
      Form planted = forms.byId("planted").orElseThrow();
      byte[] report = Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.json"));
      Reading reading = new JsonReader().read(report, planted);
      return new RuleBook(forms.all())
          .judge(reading, new Submission("103001", Bench.UNIT, 2024, Bench.TODAY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rule(String claim, String message) {
    return "- {id: T01, severity: error, title: 试, %s, message: \"%s\"}"
        .formatted(claim.replace("|", ", "), message);
  }

  private static void assertNotChecked(Verdict verdict, String reason) {
    assertThat(verdict.findings()).noneMatch(finding -> finding.rule().equals("T01"));
    assertThat(verdict.notChecked())
        .filteredOn(not -> not.rule().equals("T01"))
        .extracting(NotChecked::because)
        .containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "left: 'min(special.items[amount > 99].amount)'|atMost: totals.income",
    "left: totals.income|atMost: 'mean(special.items[amount > 99].amount)'",
    "left: 'sum(special.items[amount > 99].amount) * 2'|atMost: totals.income",
    "left: 'totals.income / max(special.items[amount > 99].amount)'|equals: '1'",
    "left: 'special.items[amount > 99][1].amount - totals.income'|equals: '1'",
    "left: 'abs(min(special.items[amount > 99].amount))'|equals: '1'",
    "left: 'max(filledOrZero(otherProjects.actual))'|atMost: totals.income",
    "left: 'max(filledOrZero(otherProjects.actual)) + 1'|atMost: totals.income",
    "holds: 'min(special.items[amount > 99].amount) < 3'",
    "holds: 'not(special.items[amount > 99][1].amount < 3)'",
    "holds: 'if special.items[amount > 99][1].amount < 3 then true else false'",
    "holds: 'isTimes(min(special.items[amount > 99].amount)|1|1|2)'",
    "holds: 'count(special.items[amount > min(special.items[amount > 99].amount)]) > 0'",
    "applies: 'max(special.items[amount > 99].amount) > 3'|holds: 'totals.income > 99999'"
  })
  void what_is_reckoned_with_no_row_is_not_checked(String claim) {
    assertNotChecked(judged(rule(claim, "不对")), "没有可以用来计算的数");
  }

  @Test
  void a_row_of_which_nothing_can_be_reckoned_is_named() {
    String claim =
        "each: staffing.bodies|left: row.quota|atMost: 'min(special.items[amount > row.quota + 99].amount)'";

    assertNotChecked(judged(rule(claim, "不对")), "机关与下属事业单位第1、2行：没有可以用来计算的数");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "left: 'total(special.items[amount > 99].amount) + 1'|equals: '1'",
        "left: 'filledOrZero(max(special.items[amount > 99].amount))'|equals: '0'",
        "holds: 'if filled(min(special.items[amount > 99].amount)) then false else true'"
      })
  void what_copes_with_no_rows_is_checked(String claim) {
    Verdict verdict = judged(rule(claim, "不对"));

    assertThat(verdict.findings()).noneMatch(finding -> finding.rule().equals("T01"));
    assertThat(verdict.notChecked()).noneMatch(not -> not.rule().equals("T01"));
  }

  @Test
  void a_finding_stands_though_something_in_its_sentence_cannot_be_reckoned() {
    String claim =
        "left: totals.income|equals: '1'|meant: 'min(special.items[amount > 99].amount) + 1'";

    assertThat(
            judged(rule(claim, "最大 {max(special.items[amount > 99].amount) + 1 | amount}"))
                .findings())
        .filteredOn(finding -> finding.rule().equals("T01"))
        .extracting(finding -> finding.message())
        .containsExactly("最大 （空）");
  }
}
