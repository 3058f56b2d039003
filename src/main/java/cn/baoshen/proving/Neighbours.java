package cn.baoshen.proving;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import cn.baoshen.model.asked.AskedForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** What a form says of other forms and of units, held against those that can be seen from here. */
final class Neighbours {

  private final Set<String> forms = new TreeSet<>();
  private final Set<String> categories = new TreeSet<>();

  Neighbours(Collection<FormDraft> drafts) {
    FormCatalog.builtIn().known().forEach(form -> forms.add(form.id()));
    drafts.forEach(draft -> forms.add(draft.id()));
    List<String[]> rows = rows();
    int column = List.of(rows.get(0)).indexOf("category");
    rows.stream()
        .skip(1)
        .filter(row -> column >= 0 && column < row.length)
        .forEach(row -> categories.add(row[column]));
  }

  private static List<String[]> rows() {
    try (InputStream in = new ClassPathResource("units/sample.csv").getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
      return text.lines().map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reminds the writer of what nobody here knows. */
  void look(Form form, FormMistakes mistakes) {
    String instead = form.terms().instead();
    if (instead != null && (!forms.contains(instead) || instead.equals(form.id()))) {
      String hint = NameHint.of(instead, forms);
      mistakes.warn(form.origins().of("instead"), "instead", "instead-unknown", instead, hint);
    }
    Set<String> owed = form.terms().owedBy();
    for (String category : owed == null ? Collections.<String>emptySet() : owed) {
      if (!category.equals(AskedForm.ALL) && !categories.contains(category)) {
        String known = String.join("、", categories);
        mistakes.warn(form.origins().of("owedBy"), "owedBy", "category-unknown", category, known);
      }
    }
  }
}
