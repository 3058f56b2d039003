package cn.baoshen.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.testing.BuiltIn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingsTest {
  private static Wordings wordings(Form form, Locale locale) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/console");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return new Wordings(form, words, locale);
  }

  private static List<String> messages(Form form, Locale locale) {
    Wordings wordings = wordings(form, locale);
    return form.rules().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.message().stream(),
                    rule.checks().stream().flatMap(check -> check.message().stream())))
        .map(wordings::message)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void no_message_of_a_rule_shows_a_formula(String language) {
    for (Form form : BuiltIn.FORMS.all()) {
      assertThat(messages(form, Locale.forLanguageTag(language)))
          .hasSizeGreaterThan(50)
          .allSatisfy(
              message ->
                  assertThat(message)
                      .doesNotContainPattern(
                          "[{}|]|\\brow\\.|\\bif\\b|count\\(| \\* |[a-z]\\w*\\."));
    }
  }

  @Test
  void a_rate_is_a_rate_and_a_limit_of_the_form_is_told() {
    Form form = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();

    assertThat(messages(form, Locale.SIMPLIFIED_CHINESE))
        .anyMatch(said -> said.contains("控制率为 〔比率〕，超过 100%。请说明超编原因"))
        .anyMatch(said -> said.startsWith("附件3楼堂馆所") && said.contains("控制率为 〔比率〕，超过 100%"));
  }

  @Test
  void what_a_rule_demands_names_no_limit_and_no_telephone_by_a_word_of_code() {
    for (Form form : BuiltIn.FORMS.all()) {
      Wordings wordings = wordings(form, Locale.SIMPLIFIED_CHINESE);

      assertThat(form.rules())
          .flatExtracting(wordings::demands)
          .allSatisfy(
              said ->
                  assertThat(said)
                      .doesNotContainPattern("Limit\\b|Tolerance\\b|Ceiling|Phone|submission"));
    }
  }
}
