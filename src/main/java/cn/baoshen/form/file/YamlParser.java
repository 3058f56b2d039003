package cn.baoshen.form.file;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The text of a YAML file as nodes. A fault is told in words and mended as far as one can tell what
 * was meant, so that what comes after it is looked at too.
 */
final class YamlParser {
  private static final int MOST_FAULTS = 40;
  private static final int MOST_ALIASES = 100_000;

  private final String file;
  private final FormMistakes mistakes;
  private boolean mended;

  YamlParser(String file, FormMistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** The nodes; null for a text that is empty, or that cannot be mended. */
  @Nullable Node parse(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\\R", -1)));
    for (int fault = 0; fault < MOST_FAULTS; fault++) {
      try {
        return new Yaml(limits()).compose(new StringReader(String.join("\n", lines)));
      } catch (MarkedYAMLException e) {
        if (!mend(YamlFault.of(e, lines), lines)) {
          return null;
        }
      } catch (ReaderException e) {
        if (!mend(YamlFault.of(e, lines), lines)) {
          return null;
        }
      } catch (YAMLException e) {
        mistakes.add(Origin.of(file), "", "yaml-too-much");
        return null;
      }
    }
    return null;
  }

  /** Nodes that are named again are not copied here; how many there are is bounded by the tree. */
  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    return limits;
  }

  /**
   * What is met after something was mended, and cannot be mended itself, may come of the mending.
   */
  private boolean mend(YamlFault fault, List<String> lines) {
    String better = fault.mended(lines);
    if (better != null || !mended) {
      Object[] shown = {fault.shown(lines)};
      mistakes.add(Origin.line(file, fault.line() + 1), "", fault.reason(), shown);
    }
    if (better == null || better.equals(lines.get(fault.line()))) {
      return false;
    }
    lines.set(fault.line(), better);
    mended = true;
    return true;
  }
}
