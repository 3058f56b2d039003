package cn.baoshen.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show of letters: all words, no secrets. */
class RedactedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "longhui-2024-as-published.json",
        "Performance-Report-2024-Final-Version.xlsx",
        "430524_2024_self_evaluation_report.xls"
      })
  void the_name_of_a_file_is_no_secret(String name) {
    assertThat(Redacted.letter("报送文件：" + name)).isEqualTo("报送文件：" + name);
  }

  @Test
  void a_secret_is_left_out_with_and_without_its_link() {
    String secret = "qW3-xY9_zAbCdEfGhIjKlMnOpQrStUvWx01234567aB";
    String broken = "GvzKx96km8zMD9HSkCSsnSYN2bI";

    assertThat(Redacted.letter("http://localhost/review/" + secret)).isEqualTo("…");
    assertThat(Redacted.letter("链接 " + secret + "。")).isEqualTo("链接 …。");
    assertThat(Redacted.letter("> " + broken)).isEqualTo("> …");
  }
}
