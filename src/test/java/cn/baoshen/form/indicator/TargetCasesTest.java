package cn.baoshen.form.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each line of the table of targets and results is read as an auditor reads it. */
class TargetCasesTest {
  static final Lexicon LEXICON =
      Lexicon.of(
          (Map<?, ?>) BuiltIn.FORMS.byId("longhui-2024").orElseThrow().parameters().get("targets"));

  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^\\| `([^`]+)`[^|(]* \\| `([^`]+)`[^|]* \\| ([^`|]+?)(?:；.*)? \\|$");

  /** What the guide says of an example, the more special first. */
  private static final Map<String, String> STATES =
      new TreeMap<>(Map.of("不检查", "unclear", "没有达到", "missed", "按文字", "words", "达到", "met"));

  @ParameterizedTest(name = "{0} / {1} {2}: {4}")
  @CsvFileSource(resources = "/targets.txt", delimiter = '|', maxCharsPerColumn = 1000)
  void a_result_is_put_beside_its_target(
      String target, String achieved, String name, String group, String says) {
    assertThat(say(target, achieved, or(name), or(group))).isEqualTo(says);
  }

  @Test
  void the_examples_of_the_guide_are_read_as_it_says() throws IOException {
    String guide = Files.readString(Path.of("src/docs/new-form.md"));
    List<MatchResult> examples = EXAMPLE.matcher(guide).results().toList();

    assertThat(examples).hasSizeGreaterThan(8);
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThat(say(example.group(1), example.group(2), "", ""))
                    .startsWith(
                        STATES.entrySet().stream()
                            .filter(state -> example.group(3).contains(state.getKey()))
                            .findFirst()
                            .orElseThrow()
                            .getValue()));
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }

  static String say(String target, String achieved, String name, String group) {
    Outcome outcome = new Indicator(target, achieved, name, group, 2024).judge(LEXICON);
    return Stream.of(
            outcome.state().name().toLowerCase(Locale.ROOT),
            outcome.state() == Outcome.State.MISSED && outcome.share() != null
                ? outcome.share().setScale(3, RoundingMode.HALF_UP).toString()
                : "",
            outcome.excess() != null && outcome.excess().signum() > 0
                ? "+" + outcome.excess().setScale(3, RoundingMode.HALF_UP)
                : "",
            or(outcome.band()),
            or(outcome.unclear()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
