package cn.baoshen.proving;

import cn.baoshen.form.Derived;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

/**
 * The look at what a form's template names: fields, tables, sheets, and parts of other templates.
 */
final class TemplateNames implements FormInspection {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:page\\.(text|rows|note|sheet|grid)|grid *:: *(sheet))\\( *'([^']*)' *\\)");
  private static final Pattern PART = Pattern.compile("~\\{ *(pdf/\\w+) *:: *([\\w-]+)");
  private static final Pattern ONE_COLON = Pattern.compile("~\\{ *(pdf/[^}:]*(?:：+|:)[^}:：]*)}");
  private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");

  private final ResourceLoader resources = new DefaultResourceLoader();

  @Override
  public void inspect(Form form, FormMistakes mistakes) {
    if (form.book() == null || form.book().templated()) {
      String file = form.folder() + "report.html";
      // A name that is written wrongly in the form would be told twice.
      boolean sound = !mistakes.hasErrors();
      List<String> lines = text(file).lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        Origin origin = Origin.line(file, line + 1);
        if (sound) {
          NAMED.matcher(lines.get(line)).results().forEach(n -> name(n, form, origin, mistakes));
        }
        ONE_COLON
            .matcher(lines.get(line))
            .results()
            .forEach(part -> mistakes.add(origin, "", "template-colon", part.group(1)));
        PART.matcher(lines.get(line)).results().forEach(part -> part(part, origin, mistakes));
      }
    }
  }

  private static void name(MatchResult named, Form form, Origin origin, FormMistakes mistakes) {
    String way = named.group(1) == null ? named.group(2) : named.group(1);
    Collection<String> known = known(way, form);
    boolean sure = !known.isEmpty() && !mistakes.isUnsure(named.group(3));
    if (sure && !known.contains(named.group(3))) {
      String hint = NameHint.of(named.group(3), known);
      mistakes.add(origin, "", "template-name", way, named.group(3), hint);
    }
  }

  private static Collection<String> known(String way, Form form) {
    return switch (way) {
      case "sheet", "grid" -> form.sheets().stream().map(Sheet::name).toList();
      case "text" ->
          Stream.concat(form.fields().keySet().stream(), form.derived().stream().map(Derived::id))
              .toList();
      default ->
          form.fields().values().stream()
              .filter(field -> field.type() == FieldType.TABLE)
              .map(field -> field.id())
              .toList();
    };
  }

  private void part(MatchResult part, Origin origin, FormMistakes mistakes) {
    Collection<String> known = new TreeSet<>();
    Matcher fragment = FRAGMENT.matcher(text("classpath:templates/" + part.group(1) + ".html"));
    while (fragment.find()) {
      known.add(fragment.group(1));
    }
    if (!known.contains(part.group(2))) {
      String hint = NameHint.of(part.group(2), known);
      mistakes.add(origin, "", "template-fragment", part.group(1), part.group(2), hint);
    }
  }

  /** Of a file that is not there, which others tell, nothing. */
  private String text(String file) {
    try (InputStream in = resources.getResource(file).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
