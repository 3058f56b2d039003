package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.DamagedBytes;
import cn.baoshen.testing.DamagedPackage;
import cn.baoshen.testing.DamagedRecords;
import cn.baoshen.testing.DamagedText;
import cn.baoshen.testing.Rounds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Reports damaged at random: each ends in a value, with a sentence for a person, and a check sum
 * that a format has is held to.
 */
class DamagedFilesTest {
  private static final byte[] JSON = TypedWorkbook.json("corrected");
  private static final byte[] XLSX = TypedWorkbook.xlsx("corrected").bytes();
  private static final byte[] XLS = TypedWorkbook.xls("corrected").bytes();
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final RuleBook RULES = new RuleBook(TypedWorkbook.FORMS.all());
  private static final Submission SUBMISSION =
      new Submission(
          "103001",
          new Unit("103001", "中共隆回县委机构编制委员会办公室", "a@b.example", "", Map.of(), false),
          2024,
          LocalDate.of(2025, 4, 1));
  private static final Map<String, String> WHOLE =
      TypedWorkbook.values(new JsonReader().read(JSON, TypedWorkbook.FORM).report());

  /** A value of JSON, seldom a mark. */
  private static final Pattern VALUE =
      Pattern.compile("(?<=: )(?:\"[^\"]*\"|-?[\\d.]+|\\{[^{}]*\\}|\\[[^\\[\\]]*\\])|(?<=\\d),");

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "[[[[[]]]]]",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "-1",
          "0.1",
          "1e999",
          "1e-400",
          "\"NaN\"",
          "99999999999999999999",
          "\"９８．６％\"",
          "\"=1/0\"",
          "\"\\u202E12\"",
          "-0",
          "\"1,2,3\"",
          "\"12元\"",
          "\"—\"",
          "\"2024-02-30\"",
          "{\"key\": 1}",
          "[1, \"a\", null]",
          "[{\"name\": {}}]");

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");

  /** How the reading ended, in a word. */
  private static String outcome(byte[] damaged) {
    READER.look(damaged, 2024);
    Reading reading = READER.read(damaged);
    Verdict verdict = RULES.judge(reading, SUBMISSION);
    assertThat(verdict.findings()).allSatisfy(DamagedFilesTest::isForAPerson);
    if (reading.troubles().stream().anyMatch(t -> t.kind() == ReadProblem.Kind.UNREADABLE_FILE)) {
      assertThat(verdict.sound()).isFalse();
      return "refused";
    }
    return verdict.sound() ? sound(TypedWorkbook.values(reading.report())) : "returned";
  }

  /** JSON and xls have no check sum: of a figure that fits all others nobody can know. */
  private static String sound(Map<String, String> values) {
    if (values.equals(WHOLE)) {
      return "the same";
    }
    return figures(values).equals(figures(WHOLE)) ? "other words" : "other figures";
  }

  private static Map<String, String> figures(Map<String, String> values) {
    Map<String, String> figures = new java.util.TreeMap<>(values);
    figures.values().removeIf(value -> !value.matches("-?[\\d.]+"));
    return figures;
  }

  private static void isForAPerson(Finding finding) {
    assertThat(finding.message())
        .containsPattern(CHINESE)
        .doesNotContain("Exception")
        .doesNotContain("null");
  }

  private static Map<String, Integer> rounds(String name, Rounds.Maker maker) {
    return Rounds.of(name, maker, DamagedFilesTest::outcome);
  }

  @Test
  void json_with_damaged_bytes_ends_in_a_value() {
    assertThat(rounds("json bytes", random -> DamagedBytes.of(JSON, random)))
        .containsKey("refused");
  }

  @Test
  void json_with_damaged_words_ends_in_a_value() {
    assertThat(rounds("json words", DamagedFilesTest::words)).containsKeys("refused", "returned");
  }

  private static byte[] words(Random random) {
    String text = new String(JSON, StandardCharsets.UTF_8);
    return DamagedText.of(text, VALUE, ODD, random).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_workbook_whose_zip_is_damaged_is_refused_or_read_to_the_last_value() {
    assertThat(rounds("xlsx bytes", random -> DamagedBytes.of(XLSX, random)))
        .containsKey("refused")
        .doesNotContainKeys("other figures", "other words", "returned");
  }

  @Test
  void a_workbook_with_damaged_parts_ends_in_a_value() {
    assertThat(rounds("xlsx parts", random -> DamagedPackage.of(XLSX, random)))
        .containsKeys("refused", "returned");
  }

  @Test
  void a_binary_workbook_with_damaged_bytes_ends_in_a_value() {
    assertThat(rounds("xls bytes", random -> DamagedBytes.of(XLS, random))).containsKey("refused");
  }

  @Test
  void a_binary_workbook_with_damaged_records_ends_in_a_value() {
    assertThat(rounds("xls records", random -> DamagedRecords.of(XLS, random)))
        .containsKeys("refused", "returned");
  }
}
