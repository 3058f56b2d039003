package cn.baoshen.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.ReadProblem;
import cn.baoshen.testing.BuiltIn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of rules has words for all that a rule can be about, in both languages. */
class RuleWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "en"})
  void every_trouble_and_every_kind_of_field_has_its_words(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "text/console",
            new Locale(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    assertThat(words.keySet())
        .containsAll(
            Arrays.stream(ReadProblem.Kind.values()).map(k -> "console.rules.on." + k).toList());
    BuiltIn.FORMS.all().stream()
        .flatMap(form -> form.rules().stream())
        .flatMap(rule -> rule.checks().stream())
        .map(check -> check.fields())
        .filter(Objects::nonNull)
        .forEach(kind -> assertThat(words.keySet()).contains("console.rules.fields." + kind));
  }
}
