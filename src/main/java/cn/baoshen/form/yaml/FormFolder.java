package cn.baoshen.form.yaml;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.OfficialBook;
import cn.baoshen.form.Origins;
import cn.baoshen.form.Rule;
import cn.baoshen.form.file.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * One folder of text that makes a form.
 *
 * @param id name of the folder
 * @param location Spring resource location of the folder, ending in a slash
 * @param form its {@code form.yaml}
 */
record FormFolder(String id, String location, Resource form) {
  /** The official workbook that it was compiled from; null when it is text alone. */
  @Nullable OfficialBook book() {
    return form instanceof CompiledForm compiled ? compiled.book() : null;
  }

  /** The files of text that its workbook compiled to, by name. */
  Map<String, byte[]> compiled() {
    return form instanceof CompiledForm text
        ? Map.of("form.yaml", text.getByteArray(), "rules.yaml", text.rules())
        : Map.of();
  }

  /** What was found wrong, told where its writer can mend it. */
  FormMistakes told(FormMistakes found) {
    return form instanceof CompiledForm compiled ? compiled.faults().with(found.list()) : found;
  }

  /** The file as its owner knows it. */
  String formName() {
    return location + "form.yaml";
  }

  /** Its {@code rules.yaml}; none when it has none. */
  List<Rule> rules(Map<String, Object> parameters, Origins origins, FormMistakes mistakes) {
    Resource rules = createRelative("rules.yaml");
    if (!rules.exists()) {
      return List.of();
    }
    return new RuleFile(new YamlFile(rulesName(), rules, mistakes), parameters, origins).read();
  }

  /** The rule file as its owner knows it. */
  private String rulesName() {
    return location + "rules.yaml";
  }

  private Resource createRelative(String name) {
    try {
      return form.createRelative(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + location + name, e);
    }
  }
}
