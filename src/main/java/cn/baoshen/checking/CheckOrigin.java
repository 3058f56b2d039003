package cn.baoshen.checking;

import cn.baoshen.checking.words.MessageTemplate;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Kind;
import cn.baoshen.form.feel.KnownNames;
import org.jspecify.annotations.Nullable;

/**
 * Where one check of a rule is written, and who is told what is wrong with it.
 *
 * @param number which check of its rule it is, from 0
 */
record CheckOrigin(Form form, String rule, int number, FormMistakes mistakes) {
  private static final String WIDE = "｛｝";

  /** Where a key of the check stands. */
  Origin of(String key) {
    return form.origins().of("rules/" + rule + "/" + number + "/" + key);
  }

  void wrong(String key, String reason, Object... details) {
    mistakes.add(of(key), rule, reason, details);
  }

  /** An expression; null for none, and for one that cannot be used, which is noted. */
  @Nullable Expression expression(String key, @Nullable String text, KnownNames names) {
    return text == null ? null : written(key, text).compile(names, mistakes);
  }

  /** The same, which has to be of a kind. */
  @Nullable Expression expression(
      String key, @Nullable String text, KnownNames names, Kind wanted, String reason) {
    return text == null ? null : written(key, text).compile(names, mistakes, wanted, reason);
  }

  private CheckedText written(String key, String text) {
    return new CheckedText(key, text, of(key), rule);
  }

  /** Braces of a message come in pairs, and are no Chinese ones. */
  void checkBraces(String message) {
    boolean wide = message.chars().anyMatch(c -> WIDE.indexOf(c) >= 0);
    String rest = MessageTemplate.withoutGaps(message);
    if (wide) {
      wrong("message", "wide-braces", message);
    } else if (rest.contains("{") || rest.contains("}")) {
      wrong("message", "open-brace", message);
    }
  }
}
