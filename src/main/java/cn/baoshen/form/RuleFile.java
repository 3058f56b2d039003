package cn.baoshen.form;

import cn.baoshen.report.Severity;
import cn.baoshen.report.Trouble;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form's {@code rules.yaml}.
 *
 * <p>One entry a rule; a rule of one check carries the check's keys itself. {@code for} writes a
 * check several times with other words: a map of lists, or a list of maps.
 */
public final class RuleFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Set<String> RULE_KEYS =
      Set.of("id", "severity", "title", "on", "message", "for", "checks");

  private final String name;

  private RuleFile(String name) {
    this.name = name;
  }

  /**
   * Reads the rules in their order.
   *
   * @param name the file's name for whoever must mend it
   * @throws BadRules when anything in it is not understood
   */
  public static List<Rule> read(String name, InputStream in) {
    return new RuleFile(name).rules(in);
  }

  /** What the file looks like. */
  private record Document(List<Map<String, Object>> rules) {}

  private List<Rule> rules(InputStream in) {
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Map<String, Object> entry : entries(in)) {
      Rule rule = rule(entry);
      if (!ids.add(rule.id())) {
        throw new BadRules(name, rule.id(), "duplicate-id", rule.id());
      }
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  private List<Map<String, Object>> entries(InputStream in) {
    try {
      return YAML.readValue(in, Document.class).rules();
    } catch (UnrecognizedPropertyException e) {
      throw new BadRules(name, "", "unknown-key", e.getPropertyName());
    } catch (JsonProcessingException e) {
      throw new BadRules(name, "", "not-yaml", e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private Rule rule(Map<String, Object> entry) {
    String id = text(entry, "id");
    if (id == null) {
      throw new BadRules(name, "", "no-id", entry.toString());
    }
    String title = text(entry, "title");
    return new Rule(
        id, severity(id, entry), title, on(id, entry), checks(id, entry), text(entry, "message"));
  }

  private static String text(Map<String, Object> entry, String key) {
    Object value = entry.get(key);
    return value == null ? null : value.toString();
  }

  private Severity severity(String id, Map<String, Object> entry) {
    String written = text(entry, "severity");
    if ("error".equals(written)) {
      return Severity.ERROR;
    }
    if ("warning".equals(written)) {
      return Severity.WARNING;
    }
    throw new BadRules(name, id, "no-severity", String.valueOf(written));
  }

  private List<Trouble.Kind> on(String id, Map<String, Object> entry) {
    Object written = entry.getOrDefault("on", List.of());
    List<?> kinds = written instanceof List<?> several ? several : List.of(written);
    return kinds.stream().map(kind -> kind(id, kind.toString())).toList();
  }

  private Trouble.Kind kind(String id, String written) {
    try {
      return Trouble.Kind.valueOf(written);
    } catch (IllegalArgumentException e) {
      throw new BadRules(name, id, "bad-value", "on: " + written);
    }
  }

  private List<Rule.Check> checks(String id, Map<String, Object> entry) {
    Map<String, Object> inline = new LinkedHashMap<>(entry);
    inline.keySet().removeAll(RULE_KEYS);
    if (entry.containsKey("message")) {
      inline.put("message", entry.get("message"));
    }
    CheckReader reader = new CheckReader(name, id, inline);
    return Expansion.of(entry.get("for")).stream()
        .flatMap(words -> reader.read(entry, words).stream())
        .toList();
  }
}
