package cn.baoshen.intake;

import static cn.baoshen.intake.FilledWorkbook.FORM;
import static cn.baoshen.intake.FilledWorkbook.FORMS;
import static cn.baoshen.intake.FilledWorkbook.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.report.Reading;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {
  private static final WorkbookReader READER = new WorkbookReader(FORMS);

  private static Reading json(String sample) {
    return new JsonReader().read(FilledWorkbook.json(sample), FORM);
  }

  @Test
  void the_corrected_workbook_says_exactly_what_its_json_says() {
    Reading reading = READER.read(FilledWorkbook.xlsx("corrected").bytes());

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report())).isEqualTo(values(json("corrected").report()));
  }

  @Test
  void an_xls_says_the_same_as_the_xlsx() {
    Reading reading = READER.read(FilledWorkbook.xls("corrected").bytes());

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report())).isEqualTo(values(json("corrected").report()));
  }

  @Test
  void the_published_workbook_says_exactly_what_its_json_says() {
    Reading reading = READER.read(FilledWorkbook.xlsx("as-published").bytes());

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report())).isEqualTo(values(json("as-published").report()));
  }

  @Test
  void every_field_has_the_place_where_it_was_typed() {
    FilledWorkbook typed = FilledWorkbook.xlsx("as-published");

    assertThat(READER.read(typed.bytes()).report().places()).containsAllEntriesOf(typed.places);
  }
}
