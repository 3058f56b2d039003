package cn.baoshen.form.yaml;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origins;
import cn.baoshen.form.Rule;
import cn.baoshen.form.file.Bound;
import cn.baoshen.form.file.YamlFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks of one rule as written, each as often as its {@code for} says. */
final class CheckReader {
  /** The keys of the rule itself; all others are defaults of its checks. */
  private static final List<String> OF_THE_RULE =
      List.of("id", "severity", "title", "waivable", "on", "together", "checks", "for");

  private static final Pattern LEFT_OVER = Pattern.compile("\\{(\\w+)}");

  private final YamlFile file;
  private final FormMistakes mistakes;
  private final Map<String, Object> parameters;
  private final Origins origins;
  private final String id;
  private final List<Rule.Check> checks = new ArrayList<>();

  CheckReader(YamlFile file, Map<String, Object> parameters, Origins origins, String id) {
    this.file = file;
    this.mistakes = file.mistakes();
    this.parameters = parameters;
    this.origins = origins;
    this.id = id;
  }

  /**
   * The checks of a rule.
   *
   * @param speaks whether the rule speaks of troubles met while reading, so that it needs no check
   * @param words the {@code for} of the rule; null for none
   */
  List<Rule.Check> read(ObjectNode rule, boolean speaks, @Nullable JsonNode words) {
    ObjectNode inline = file.lines().copied(rule, rule.deepCopy());
    inline.remove(OF_THE_RULE);
    if (rule.has("checks")) {
      FormReader.items(rule.path("checks")).stream()
          .filter(JsonNode::isObject)
          .forEach(check -> read(whole(inline, (ObjectNode) check), words));
    } else if (!speaks || inline.size() > 1) {
      read(inline, words);
    }
    return checks;
  }

  /** A check with what the rule says for all of its checks. */
  private ObjectNode whole(ObjectNode inline, ObjectNode check) {
    ObjectNode whole = file.lines().copied(inline, inline.deepCopy());
    ObjectNode own = file.lines().copied(check, check.deepCopy());
    whole.setAll(own);
    whole
        .fieldNames()
        .forEachRemaining(
            key -> file.lines().put(whole, key, file.lines().of(own.has(key) ? own : inline, key)));
    file.lines().put(whole, "", file.lines().of(check));
    return whole;
  }

  private void read(ObjectNode check, @Nullable JsonNode outer) {
    JsonNode inner = check.remove("for");
    for (Map<String, String> words : words(outer, inner, check)) {
      JsonNode filled = file.lines().copied(check, Expansion.fill(check, words));
      Bound<CheckEntry> bound = file.as(filled, CheckEntry.class, id);
      note(filled);
      CheckEntry entry = bound.value();
      if (entry != null && bound.faulty().isEmpty() && isSound(entry, filled, words)) {
        checks.add(entry.check());
      }
    }
  }

  private void note(JsonNode check) {
    String path = "rules/" + id + "/" + checks.size();
    origins.replace(path, file.at(check));
    check
        .fieldNames()
        .forEachRemaining(key -> origins.replace(path + "/" + key, file.at(check, key)));
  }

  private boolean isSound(CheckEntry entry, JsonNode filled, Map<String, String> words) {
    mistakes.require(entry.isWhole(), file.at(filled), id, "no-check");
    mistakes.require(entry.message() != null, file.at(filled), id, "missing", "message");
    return entry.isWhole() && entry.message() != null && noneLeft(entry, filled, words);
  }

  /** A gap in an expression that no word fills. */
  private boolean noneLeft(CheckEntry entry, JsonNode filled, Map<String, String> words) {
    boolean none = true;
    for (Map.Entry<String, String> text : entry.expressions().entrySet()) {
      for (Matcher gap = LEFT_OVER.matcher(text.getValue()); gap.find(); ) {
        none = false;
        String hint = NameHint.of(gap.group(1), words.keySet());
        mistakes.add(file.at(filled, text.getKey()), id, "for-unknown", gap.group(1), hint);
      }
    }
    return none;
  }

  private List<Map<String, String>> words(
      @Nullable JsonNode outer, @Nullable JsonNode inner, JsonNode check) {
    try {
      return Expansion.product(Expansion.of(outer, parameters), Expansion.of(inner, parameters));
    } catch (IllegalArgumentException e) {
      String hint = NameHint.of(requireNonNull(e.getMessage()), parameters.keySet());
      mistakes.add(file.at(check, "for"), id, "for-shape", e.getMessage(), hint);
      return List.of();
    }
  }
}
