package cn.baoshen.form.yaml;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the places of findings are called where they say nothing to a person: a JSON Pointer goes
 * with the label of its field, a cell of a workbook is as the unit sees it.
 */
public final class PlaceNames {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/form");
  private static final Pattern IN_A_ROW = Pattern.compile("(.+)\\[(\\d+)]\\.(.+)");

  private final FormCatalog forms;

  public PlaceNames(FormCatalog forms) {
    this.forms = forms;
  }

  /** The places that have another name than their own, by what they are. */
  public Map<String, String> of(Examination examined, int year) {
    Map<String, String> names = new HashMap<>();
    Optional.ofNullable(examined.report())
        .flatMap(report -> forms.byId(report.form()))
        .ifPresent(
            form -> examined.verdict().findings().forEach(found -> name(found, form, year, names)));
    return names;
  }

  private static void name(Finding found, Form form, int year, Map<String, String> names) {
    int known = Math.min(found.where().size(), found.fields().size());
    for (int i = 0; i < known; i++) {
      String place = found.where().get(i);
      if (place.startsWith("/") && !names.containsKey(place)) {
        label(form, found.fields().get(i), year)
            .ifPresent(label -> names.put(place, say("place", label, place)));
      }
    }
  }

  private static Optional<String> label(Form form, String id, @Nullable Integer year) {
    Matcher row = IN_A_ROW.matcher(id);
    if (!row.matches()) {
      return form.field(id).map(field -> field.label(year));
    }
    Field table = form.fields().get(row.group(1));
    return table == null
        ? Optional.empty()
        : table
            .column(row.group(3))
            .map(column -> say("place.row", table.label(year), number(row), column.label(year)));
  }

  private static int number(Matcher row) {
    return Integer.parseInt(row.group(2)) + 1;
  }

  private static String say(String key, Object... gaps) {
    return new MessageFormat(WORDS.getString(key)).format(gaps);
  }
}
