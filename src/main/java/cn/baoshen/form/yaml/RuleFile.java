package cn.baoshen.form.yaml;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origins;
import cn.baoshen.form.Rule;
import cn.baoshen.form.file.Bound;
import cn.baoshen.form.file.YamlFile;
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
import org.jspecify.annotations.Nullable;

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
  private final FormMistakes mistakes;
  private final Map<String, Object> parameters;
  private final Origins origins;

  /** The parameters are those of the form, whose lists a {@code for} may name. */
  RuleFile(YamlFile file, Map<String, Object> parameters, Origins origins) {
    this.file = file;
    this.mistakes = file.mistakes();
    this.parameters = parameters;
    this.origins = origins;
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
  }

  List<Rule> read() {
    origins.put("rules", file.whole());
    JsonNode tree = file.tree();
    if (tree == null) {
      mistakes.unsure("rules");
      return List.of();
    }
    Bound<Document> document = file.as(tree, Document.class, "");
    if (document.value() == null || document.value().rules() == null) {
      boolean lacks = document.value() != null && document.lacks("rules", null);
      mistakes.require(!lacks, file.whole(), "", "missing", "rules");
      mistakes.unsure("rules");
      return List.of();
    }
    return rules(tree.path("rules"));
  }

  private List<Rule> rules(JsonNode entries) {
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode entry = entries.get(i);
      String id = entry.path("id").asText();
      if (!entry.isObject() || id.isEmpty()) {
        String number = String.valueOf(i + 1);
        mistakes.add(file.at(entries, "" + i), "", "rule-no-id", number);
        mistakes.unsure("rules");
        continue;
      }
      mistakes.require(ids.add(id), file.at(entry), id, "duplicate");
      Rule rule = rule((ObjectNode) entry, id);
      if (rule == null) {
        mistakes.unsure("rules");
      } else {
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private @Nullable Rule rule(ObjectNode written, String id) {
    origins.put("rules/" + id, file.at(written));
    ObjectNode known = file.lines().copied(written, written.deepCopy());
    Bound<Entry> bound = file.as(known.retain(RULE_KEYS), Entry.class, id);
    Entry entry = bound.value();
    if (entry == null) {
      return null;
    }
    require(!bound.lacks("severity", entry.severity()), written, id, "missing", "severity");
    require(!bound.lacks("title", entry.title()), written, id, "missing", "title");
    boolean silent = !entry.on().isEmpty() && entry.message().isEmpty();
    require(!silent || bound.faulty().contains("message"), written, id, "missing", "message");
    if (bound.faulty().contains("on")) {
      mistakes.unsure("on");
    }
    boolean speaks = !entry.on().isEmpty() || bound.faulty().contains("on");
    List<Rule.Check> checks =
        new CheckReader(file, parameters, origins, id).read(written, speaks, entry.words());
    if (entry.severity() == null || entry.title() == null) {
      return null;
    }
    return new Rule(
        id,
        entry.severity(),
        entry.title(),
        entry.isWaivable(),
        entry.on(),
        checks,
        entry.message(),
        entry.together());
  }

  private void require(boolean holds, JsonNode at, String id, String reason, Object... details) {
    mistakes.require(holds, file.at(at), id, reason, details);
  }
}
