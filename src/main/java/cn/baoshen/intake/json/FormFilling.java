package cn.baoshen.intake.json;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.intake.file.Json;
import cn.baoshen.intake.unit.PercentPoints;
import cn.baoshen.intake.unit.YuanOrNot;
import cn.baoshen.intake.value.CellReader;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.FormChoice;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.RepeatedLines;
import cn.baoshen.intake.value.StatedReplies;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document laid over the fields of a form. */
final class FormFilling {
  /** Keys that belong to no form. */
  private static final Set<String> OURS = Set.of(FormChoice.KEY, StatedReplies.LABELS.sheet());

  private final FieldLocation root;
  private final Map<String, Object> document;
  private final Map<FieldLocation, Object> beside;
  private final Form form;
  private final @Nullable Integer year;
  private final Map<String, String> places = new HashMap<>();
  private final ReadProblems troubles;
  private final StatedReplies replies;

  FormFilling(Form form, Envelope envelope) {
    KeyForms keys = KeyForms.of(envelope.document(), form);
    this.root = envelope.at();
    this.document = keys.isOther() ? keys.document() : envelope.document();
    this.beside = envelope.beside();
    this.form = form;
    this.troubles = new ReadProblems(form);
    this.replies = new StatedReplies(troubles);
    this.year = Identity.in(document, form).year();
    if (keys.isOther()) {
      troubles.otherKeys(root, keys.example());
    }
  }

  Reading read() {
    beside.forEach((spot, value) -> troubles.unknownKey(spot, value, Optional.empty()));
    requireForm(FormChoice.named(document));
    Map<String, Object> values = group(FieldTree.of(form), root, document);
    String answers = StatedReplies.LABELS.sheet();
    new JsonReplies(replies).read(root.child(answers), document.get(answers));
    Report report = new Report(form.reference(), values == null ? Map.of() : values, places);
    Reading read = new Reading(report, troubles.all(), replies.all());
    return RepeatedLines.without(PercentPoints.read(YuanOrNot.told(read, form), form), form);
  }

  private void requireForm(@Nullable Object named) {
    if (named != null && !form.id().equals(named)) {
      troubles.otherForm(root.child(FormChoice.KEY), named, form.id());
    }
  }

  private @Nullable Object value(Object expected, FieldLocation spot, @Nullable Object json) {
    return expected instanceof Field field
        ? field(field, spot.labelled(field.label(year)), json)
        : group((Map<?, ?>) expected, spot, json);
  }

  private @Nullable Object field(Field field, FieldLocation spot, @Nullable Object json) {
    if (field.type() == FieldType.TABLE) {
      return new TableReader(field, form.aliases(), spot, year, places, troubles).read(json);
    }
    places.put(field.id(), spot.pointer());
    return new CellReader(troubles).read(spot, field, json);
  }

  private @Nullable Map<String, Object> group(
      Map<?, ?> fields, FieldLocation spot, @Nullable Object json) {
    requireObject(spot, json);
    Map<String, Object> given = Json.object(json);
    Map<String, Object> values = new LinkedHashMap<>();
    fields.forEach(
        (key, expected) -> {
          String name = key.toString();
          Object value = value(expected, spot.child(name), given.get(name));
          if (value != null) {
            values.put(name, value);
          }
        });
    reportUnknown(fields, spot, given);
    return values.isEmpty() ? null : values;
  }

  private void requireObject(FieldLocation spot, @Nullable Object json) {
    boolean blank =
        json == null
            || json instanceof String text && (CellText.isBlank(text) || CellText.saysNone(text));
    if (json != null && !blank && !(json instanceof Map)) {
      troubles.unreadable(spot, json, "not-a-group");
    }
  }

  private void reportUnknown(Map<?, ?> fields, FieldLocation spot, Map<String, Object> given) {
    given.forEach(
        (key, value) -> {
          boolean ours = spot == root && OURS.contains(key);
          if (!ours && !fields.containsKey(key)) {
            troubles.unknownKey(
                spot.child(key), value, MeantKey.of(key, MeantKey.labels(fields, year), given));
          }
        });
  }
}
