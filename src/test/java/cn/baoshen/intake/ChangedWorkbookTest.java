package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.intake.file.LooseWorkbook;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.Soak;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** What people do to a workbook before they hand it in, done at random; each round has its seed. */
public class ChangedWorkbookTest {
  private static final int ROUNDS = Soak.isOn() ? 1_000 : 60;
  private static final WorkbookReader READER = new WorkbookReader(TypedWorkbook.FORMS);
  private static final Workbook CORRECTED = TypedWorkbook.xlsx("corrected").workbook();
  private static final RuleBook RULES = new RuleBook(TypedWorkbook.FORMS.all());
  private static final Submission SUBMISSION =
      new Submission(
          "103001",
          new Unit("103001", "中共隆回县委机构编制委员会办公室", "a@b.example", "", Map.of(), false),
          2024,
          LocalDate.of(2025, 4, 1));
  private static final Map<String, String> EXPECTED =
      TypedWorkbook.values(
          new JsonReader().read(TypedWorkbook.json("corrected"), TypedWorkbook.FORM).report());

  public static List<Finding> judge(Reading reading) {
    return RULES.judge(reading, SUBMISSION).findings();
  }

  private static LooseWorkbook changed(long seed, boolean rough) {
    Random random = new Random(seed);
    LooseWorkbook workbook = new LooseWorkbook(TypedWorkbook.xlsx("corrected").workbook(), random);
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      workbook.change(rough);
    }
    return workbook;
  }

  @Test
  void inserted_moved_renamed_and_relabelled_workbooks_are_read_to_the_last_value() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      LooseWorkbook workbook = changed(seed, false);
      Reading reading = READER.read(workbook.bytes(seed % 4 == 0));

      assertThat(TypedWorkbook.values(reading.report()))
          .as("seed %d: %s %s", seed, workbook.done, reading.troubles())
          .isEqualTo(EXPECTED);
      assertThat(reading.troubles()).as("seed %d: %s", seed, workbook.done).isEmpty();
    }
  }

  @Test
  void a_workbook_with_spoiled_doubled_and_scattered_labels_never_gives_a_wrong_value() {
    for (long seed = 10_000; seed < 10_000 + ROUNDS; seed++) {
      LooseWorkbook workbook = changed(seed, true);
      Reading reading = READER.read(workbook.bytes(seed % 4 == 0));
      Map<String, String> read = new HashMap<>(TypedWorkbook.values(reading.report()));
      read.entrySet().removeIf(ChangedWorkbookTest::isRowOfItsOwn);

      assertThat(EXPECTED.entrySet())
          .as("seed %d: %s %s", seed, workbook.done, reading.troubles())
          .containsAll(read.entrySet());
      if (read.size() < EXPECTED.size()) {
        assertThat(RULES.judge(reading, SUBMISSION).sound())
            .as("seed %d: %s", seed, workbook.done)
            .isFalse();
      }
    }
  }

  /** What spoils the copy of a label below the last table is one more row to whoever reads it. */
  private static boolean isRowOfItsOwn(Map.Entry<String, String> read) {
    return !EXPECTED.containsKey(read.getKey()) && LooseWorkbook.isSpoiled(read.getValue());
  }
}
