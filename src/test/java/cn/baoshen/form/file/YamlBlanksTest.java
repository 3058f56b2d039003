package cn.baoshen.form.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FormMistakes;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.nodes.Node;

/** Blanks that are missing or only look like some, and texts that refer to themselves. */
class YamlBlanksTest {
  private final FormMistakes mistakes = new FormMistakes();

  private boolean isRead(String text) {
    Node root = new YamlParser("form.yaml", mistakes).parse(text);
    return root != null && new YamlTree("form.yaml", new Lines(), mistakes).of(root) != null;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title:三公~identity: {code: a}|第 1 行|冒号后面少一个空格",
        "a:~  - {id: x}~  -{id: y}~b: 1|第 3 行|减号后面少一个空格",
        "a:~  - {id: x}~  － {id: y}~b: 1|第 3 行|全角的横线",
        "a:~  b: 1~\u3000c: 2~  d: 3|第 3 行|全角空格",
        "a:~  b: 1~\u00A0\u00A0c: 2~  d: 3|第 3 行|特殊空格"
      })
  void a_blank_that_is_none_is_told_in_its_own_line(String text, String line, String words) {
    assertThat(isRead(text.replace('~', '\n'))).isTrue();
    assertThat(mistakes.list()).hasSize(1);
    assertThat(mistakes.list().get(0).place()).isEqualTo(line);
    assertThat(mistakes.list().get(0).text()).contains(words);
  }

  @Test
  void an_address_a_time_and_a_negative_number_are_no_such_blanks() {
    assertThat(isRead("a: http://x.test\nb: 10:30\nc:\n  - -5\n  - x:y\n")).isTrue();
    assertThat(mistakes.list()).isEmpty();
  }

  @Test
  void hundreds_of_references_are_read_and_those_that_grow_without_end_are_not() {
    String many =
        IntStream.range(0, 300).mapToObj(i -> "f" + i + ": *o").collect(Collectors.joining("\n"));
    assertThat(isRead("o: &o {type: amount}\n" + many)).isTrue();
    String bomb =
        IntStream.range(1, 9)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]")
            .collect(Collectors.joining("\n"));
    assertThat(isRead("a0: &a0 [x]\n" + bomb)).isFalse();
    assertThat(mistakes.list()).hasSize(1);
  }
}
