package cn.baoshen.form.yaml;

import cn.baoshen.form.Rule;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Severity;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form's {@code rules.yaml}: one entry a rule, in the order in which they speak.
 *
 * <p>A rule of one check carries the check's keys itself; with {@code checks} they are the defaults
 * of each. {@code for} writes a check several times with other words, see {@link Expansion}.
 */
final class RuleFile {
  private static final Set<String> RULE_KEYS =
      Set.of("id", "severity", "title", "waivable", "on", "message", "together", "for", "checks");

  private final YamlFile file;
  private final Map<String, Object> parameters;

  /** The parameters are those of the form, whose lists a {@code for} may name. */
  RuleFile(YamlFile file, Map<String, Object> parameters) {
    this.file = file;
    this.parameters = parameters;
  }

  /** What the file looks like. */
  private record Document(List<JsonNode> rules) {}

  /** One rule as written, without the keys of its check. */
  private record Entry(
      String id,
      Severity severity,
      String title,
      Boolean waivable,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<ReadProblem.Kind> on,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> message,
      boolean together,
      @JsonProperty("for") JsonNode words,
      List<ObjectNode> checks) {
    private Entry {
      on = on == null ? List.of() : on;
      message = message == null ? List.of() : message;
    }

    private boolean isWaivable() {
      return severity == Severity.ERROR && on.isEmpty() && !Boolean.FALSE.equals(waivable);
    }

    /** The checks as written; without any, the rule is one check unless it speaks of troubles. */
    private List<ObjectNode> written(ObjectNode inline) {
      if (checks != null) {
        return checks;
      }
      return on.isEmpty() || inline.size() > 1 ? List.of(inline.objectNode()) : List.of();
    }
  }

  List<Rule> read() {
    List<JsonNode> entries = file.as(Document.class).rules();
    require(entries != null, "", "missing", "rules");
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode entry : entries) {
      Rule rule = rule(entry);
      require(ids.add(rule.id()), rule.id(), "duplicate");
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  private Rule rule(JsonNode written) {
    String id = written.path("id").asText();
    require(!id.isEmpty(), "", "missing", "id");
    ObjectNode known = written.deepCopy();
    Entry entry = file.as(known.retain(RULE_KEYS), Entry.class, id);
    require(entry.severity() != null, id, "missing", "severity");
    require(entry.title() != null, id, "missing", "title");
    require(entry.on().isEmpty() || !entry.message().isEmpty(), id, "missing", "message");
    return new Rule(
        id,
        entry.severity(),
        entry.title(),
        entry.isWaivable(),
        entry.on(),
        checks(entry, written),
        entry.message(),
        entry.together());
  }

  private List<Rule.Check> checks(Entry entry, JsonNode written) {
    ObjectNode inline = written.deepCopy();
    inline.remove(
        List.of("id", "severity", "title", "waivable", "on", "together", "checks", "for"));
    List<Rule.Check> checks = new ArrayList<>();
    for (ObjectNode check : entry.written(inline)) {
      ObjectNode whole = inline.deepCopy();
      whole.setAll(check);
      JsonNode inner = whole.remove("for");
      for (Map<String, String> words : words(entry, inner)) {
        checks.add(check(entry.id(), Expansion.fill(whole, words)));
      }
    }
    return checks;
  }

  private List<Map<String, String>> words(Entry entry, JsonNode inner) {
    try {
      return Expansion.product(
          Expansion.of(entry.words(), parameters), Expansion.of(inner, parameters));
    } catch (IllegalArgumentException e) {
      throw file.wrong(entry.id(), "not-as-expected", e.getMessage());
    }
  }

  private Rule.Check check(String id, JsonNode written) {
    CheckEntry entry = file.as(written, CheckEntry.class, id);
    require(entry.isWhole(), id, "no-check");
    require(entry.message() != null, id, "missing", "message");
    return entry.check();
  }

  private void require(boolean holds, String id, String reason, Object... details) {
    if (!holds) {
      throw file.wrong(id, reason, details);
    }
  }
}
