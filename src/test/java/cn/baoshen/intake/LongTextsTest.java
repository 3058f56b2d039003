package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.testing.BoundedWork;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text has a length that its field allows; what is longer is a finding and not the report's. */
class LongTextsTest {
  private static final String SOUND =
      new String(TypedWorkbook.json("corrected"), StandardCharsets.UTF_8);
  private static final String NAME = "中共隆回县委机构编制委员会办公室";

  private static Reading named(String name) {
    byte[] bytes = SOUND.replace(NAME, name).getBytes(StandardCharsets.UTF_8);
    return new JsonReader().read(bytes, TypedWorkbook.FORM);
  }

  @Test
  void a_name_of_200_characters_is_taken_and_one_of_201_is_a_finding_that_says_both_lengths() {
    assertThat(named("办".repeat(200)).troubles()).isEmpty();
    Reading reading = named("办".repeat(201));

    assertThat(reading.troubles()).hasSize(1);
    ReadProblem trouble = reading.troubles().get(0);
    assertThat(trouble.kind()).isEqualTo(ReadProblem.Kind.UNREADABLE);
    assertThat(trouble.label()).isEqualTo("单位名称");
    assertThat(trouble.reason()).isEqualTo("text-too-long");
    assertThat(trouble.details()).containsExactly("201", "200");
    assertThat(reading.report().at("unit.name")).isNull();
  }

  @Test
  void blanks_around_a_text_do_not_count() {
    assertThat(named(" ".repeat(300) + NAME + " ".repeat(300)).troubles()).isEmpty();
  }

  @Test
  void a_narrative_of_30000_characters_is_taken_and_a_longer_one_is_a_finding() {
    assertThat(narrated(30_000).troubles()).isEmpty();
    assertThat(narrated(30_001).troubles())
        .extracting(ReadProblem::reason)
        .containsExactly("text-too-long");
  }

  private static Reading narrated(int length) {
    String text =
        SOUND.replaceFirst("\"text\": \"[^\"]*\"", "\"text\": \"" + "绩".repeat(length) + "\"");
    return new JsonReader().read(text.getBytes(StandardCharsets.UTF_8), TypedWorkbook.FORM);
  }

  @Test
  void a_letter_under_a_tower_of_signs_takes_no_time() {
    String tower = "a" + "\u0316\u0301".repeat(59_000);

    BoundedWork.within(
        Duration.ofMinutes(1),
        () -> {
          List<ReadProblem> troubles = named(tower).troubles();
          assertThat(troubles).extracting(ReadProblem::reason).containsExactly("text-too-long");
          byte[] bytes =
              SOUND
                  .replaceAll("\"text\": \"[^\"]*\"", "\"text\": \"" + tower + "\"")
                  .getBytes(StandardCharsets.UTF_8);
          assertThat(new JsonReader().read(bytes, TypedWorkbook.FORM).troubles()).isEmpty();
        });
  }

  @Test
  void more_rows_than_a_table_can_have_are_one_finding() {
    String row = "{\"name\": \"办公费\", \"amount\": 1},";
    String text = SOUND.replaceFirst("(\"items\": *\\[)", "$1" + row.repeat(2_000));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(new JsonReader().read(bytes, TypedWorkbook.FORM).troubles())
        .extracting(ReadProblem::reason)
        .containsExactly("too-many-rows");
  }

  @Test
  void a_cell_of_40_digits_is_a_finding_at_the_cell_and_the_workbook_is_read() {
    Reading reading = new WorkbookReader(TypedWorkbook.FORMS).read(digits("4".repeat(40)));

    assertThat(reading.troubles()).extracting(ReadProblem::reason).containsExactly("too-large");
    assertThat(reading.report().at("totals.expenditure")).isNotNull();
    reading = new WorkbookReader(TypedWorkbook.FORMS).read(digits("4".repeat(4_000)));
    assertThat(reading.troubles()).extracting(ReadProblem::reason).containsExactly("too-long");
  }

  @Test
  void decimals_that_no_machine_can_hold_are_nought_or_too_large() {
    BoundedWork.within(
        Duration.ofMinutes(1),
        () -> {
          WorkbookReader reader = new WorkbookReader(TypedWorkbook.FORMS);
          assertThat((BigDecimal) reader.read(digits("1E-999999999")).report().at("totals.income"))
              .isZero();
          assertThat(reader.read(digits("1E999999999")).troubles())
              .extracting(ReadProblem::reason)
              .containsExactly("too-large");
        });
  }

  /** The sound workbook with this in the cell of the whole income. */
  private static byte[] digits(String digits) {
    return PackedEater.sound("<v>219.27</v>", "<v>" + digits + "</v>");
  }
}
