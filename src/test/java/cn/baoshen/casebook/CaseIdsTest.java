package cn.baoshen.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.testing.TestForms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdsTest {
  private static final CaseIds IDS =
      new CaseIds(
          TestForms.of(
              TestForms.form("main", "主表"),
              TestForms.keyed("xm", "项目表", List.of(), "all"),
              TestForms.form("xm-1", "另一种表")));

  @Test
  void the_first_form_keeps_the_short_id_and_others_say_form_and_key() {
    assertThat(IDS.of("103001", 2024, ReportKey.of("main"), 2)).isEqualTo("103001-2024-r2");
    assertThat(IDS.of("103001", 2024, ReportKey.of("xm-1"), 1)).isEqualTo("103001-2024-xm-1-r1");
    assertThat(IDS.of("103001", 2024, new ReportKey("xm", "P01"), 3))
        .isEqualTo("103001-2024-xm-P01-r3");
    assertThat(IDS.of("103001", 2024, new ReportKey("main", "2024Q1"), 1))
        .isEqualTo("103001-2024-main-2024Q1-r1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "村道硬化工程",
        "a/b",
        "a\\b",
        "..",
        ".",
        "a b",
        "-r2",
        "x-r2",
        "r2",
        "R7",
        "con:",
        "a*?\"<>|",
        "end.",
        "１２",
        "项目\n二",
        "-x",
        "x-",
        "a--b",
        "[103001-2024-r1]",
        "%2e%2e"
      })
  void a_key_that_could_be_mistaken_or_cannot_name_a_file_is_written_as_a_digest(String key) {
    assertThat(IDS.of("U", 2024, new ReportKey("xm", key), 1))
        .matches("U-2024-xm-k[0-9a-f]{12}-r1");
  }

  @ParameterizedTest
  @CsvSource({"40,true", "41,false"})
  void a_long_key_is_written_as_a_digest(int length, boolean plain) {
    String id = IDS.of("U", 2024, new ReportKey("xm", "a".repeat(length)), 1);
    assertThat(id.contains("aaaa")).isEqualTo(plain);
  }

  @Test
  void ids_of_forms_and_keys_that_read_alike_differ() {
    Set<String> ids = new HashSet<>();
    for (ReportKey which :
        List.of(
            new ReportKey("xm", "1"),
            ReportKey.of("xm-1"),
            new ReportKey("xm-1", "a"),
            new ReportKey("xm", "1-a"),
            new ReportKey("xm", "a"),
            ReportKey.of("main"))) {
      assertThat(ids.add(IDS.of("U", 2024, which, 1))).as(which.toString()).isTrue();
    }
  }

  @Test
  void spellings_of_one_key_share_their_digest() {
    assertThat(IDS.of("U", 2024, new ReportKey("xm", "（二期）ａ"), 1))
        .isEqualTo(IDS.of("U", 2024, new ReportKey("xm", "(二期) A"), 1));
  }
}
