package cn.baoshen.intake.json;

import cn.baoshen.form.FieldTree;
import cn.baoshen.form.Form;
import cn.baoshen.intake.file.Json;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.FormChoice;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report inside of what a program sent it in, {@code {"code": 0, "data": {…}}}.
 *
 * @param at where the report begins
 * @param document the report
 * @param beside what stands beside it, and where
 */
record Envelope(FieldLocation at, Map<String, Object> document, Map<FieldLocation, Object> beside) {
  private static final int DEEPEST = 3;

  /** A year alone stands in many documents. */
  private static final int LEAST_KNOWN = 2;

  /** The report in a document; the document itself where it is one, or none is found in it. */
  static Envelope opened(Map<String, Object> document, Collection<Form> forms) {
    Set<String> known = new HashSet<>();
    known.add(FormChoice.KEY);
    forms.forEach(form -> known.addAll(FieldTree.of(form).keySet()));
    Envelope closed = new Envelope(new FieldLocation("", "", ""), document, Map.of());
    Envelope envelope = closed;
    for (int depth = 0; depth < DEEPEST && !envelope.holdsAny(known); depth++) {
      List<String> inner = envelope.groups();
      if (inner.size() != 1) {
        return closed;
      }
      envelope = envelope.inner(inner.get(0));
    }
    return envelope.known(known) >= LEAST_KNOWN ? envelope : closed;
  }

  private boolean holdsAny(Set<String> keys) {
    return known(keys) > 0;
  }

  private long known(Set<String> keys) {
    return document.keySet().stream().filter(keys::contains).count();
  }

  private List<String> groups() {
    return document.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Map)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Envelope inner(String key) {
    Map<FieldLocation, Object> aside = new LinkedHashMap<>(beside);
    document.forEach(
        (other, value) -> {
          if (!other.equals(key)) {
            aside.put(at.child(other), value);
          }
        });
    FieldLocation inside = new FieldLocation("", "", at.pointer(key));
    return new Envelope(inside, Json.object(document.get(key)), aside);
  }
}
