package cn.baoshen.enrichment;

import cn.baoshen.form.cell.CellText;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms that a unit owes as a registry writes them: ids or titles, parted by semicolons, each
 * with the keys that are owed of it after a colon; 无 for none.
 */
final class OwedForms {
  private static final Pattern ENTRIES = Pattern.compile("[;；\\n]+");
  private static final Pattern COLON = Pattern.compile("[:：]");
  private static final Pattern KEYS = Pattern.compile("[,，、]+");
  private static final Pattern BRACKETS = Pattern.compile("[《》]");

  private final AskedForms forms;

  OwedForms(AskedForms forms) {
    this.forms = forms;
  }

  /**
   * Something in the column that cannot be.
   *
   * @param reason key of the reason in {@code text/units.properties}
   */
  record Wrong(String reason, Object... details) {}

  /** What is wrong with it; nothing is wrong with an empty one. */
  List<Wrong> wrong(String text) {
    return isSaid(text) ? entries(text).flatMap(this::wrongIn).toList() : List.of();
  }

  private Stream<Wrong> wrongIn(String entry) {
    return form(entry).map(form -> wrongKeys(form, entry)).orElseGet(() -> unknown(entry));
  }

  /** One that is out of force now may come back. */
  private Stream<Wrong> unknown(String entry) {
    String known = String.join("、", forms.all().stream().map(AskedForm::id).toList());
    return forms.isKnown(name(entry))
        ? Stream.empty()
        : Stream.of(new Wrong("unknown-form", name(entry), known));
  }

  private Stream<Wrong> wrongKeys(AskedForm form, String entry) {
    if (keys(entry).findAny().isPresent() && !form.keyed()) {
      return Stream.of(new Wrong("no-keys", form.id()));
    }
    return keys(entry)
        .filter(key -> forms.key(form.id(), key).isEmpty())
        .map(key -> new Wrong("bad-key", key, form.id()));
  }

  /** By form, with the keys that are owed; null when the column says nothing. */
  @Nullable Map<String, List<String>> read(String text) {
    if (text.isBlank()) {
      return null;
    }
    Map<String, List<String>> owed = new LinkedHashMap<>();
    if (isSaid(text)) {
      entries(text).forEach(entry -> add(owed, form(entry).map(AskedForm::id), entry));
    }
    return owed;
  }

  private void add(Map<String, List<String>> owed, Optional<String> known, String entry) {
    String form = known.orElse(name(entry));
    Stream<String> keys = keys(entry).flatMap(key -> forms.key(form, key).stream());
    owed.merge(
        form,
        keys.distinct().toList(),
        (one, more) -> Stream.concat(one.stream(), more.stream()).distinct().toList());
  }

  private static boolean isSaid(String text) {
    return !CellText.isBlank(text) && !CellText.saysNone(text);
  }

  private static Stream<String> entries(String text) {
    return ENTRIES.splitAsStream(text).map(String::strip).filter(entry -> !entry.isEmpty());
  }

  private static String name(String entry) {
    return BRACKETS.matcher(COLON.split(entry, 2)[0]).replaceAll("").strip();
  }

  private static Stream<String> keys(String entry) {
    String[] parts = COLON.split(entry, 2);
    return parts.length < 2
        ? Stream.empty()
        : KEYS.splitAsStream(parts[1]).map(String::strip).filter(key -> !key.isEmpty());
  }

  private Optional<AskedForm> form(String entry) {
    String name = UnitRegistry.comparable(name(entry));
    return forms.all().stream()
        .filter(form -> form.id().equalsIgnoreCase(name) || name.equals(title(form)))
        .findFirst();
  }

  private static String title(AskedForm form) {
    return UnitRegistry.comparable(form.title());
  }
}
