package cn.baoshen.console.forms;

import cn.baoshen.console.rules.Wordings;
import cn.baoshen.form.Form;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A rule of a draft in words.
 *
 * @param demands what it demands, check by check
 */
record DraftRule(String id, String severity, String title, List<String> demands) {
  static List<DraftRule> of(Form form, MessageSource words, Locale locale) {
    Wordings said = new Wordings(form, words, locale);
    return form.rules().stream()
        .map(
            rule ->
                new DraftRule(rule.id(), rule.severity().name(), rule.title(), said.demands(rule)))
        .toList();
  }
}
